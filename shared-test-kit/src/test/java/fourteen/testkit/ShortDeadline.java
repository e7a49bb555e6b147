package fourteen.testkit;

/// Makes the standard deadline one second, for tests in which nothing is to come.
public final class ShortDeadline {

    private ShortDeadline() {}

    public static void during(Runnable test) {
        String before = System.getProperty("fourteen.deadline.seconds", "10");
        System.setProperty("fourteen.deadline.seconds", "1");
        try {
            test.run();
        } finally {
            System.setProperty("fourteen.deadline.seconds", before);
        }
    }
}
