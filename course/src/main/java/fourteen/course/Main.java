package fourteen.course;

import fourteen.cli.FourteenCommands;

/// The entry point of `./fourteen`: the framework's commands, and the course's own.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(FourteenCommands.with().execute(arguments));
    }
}
