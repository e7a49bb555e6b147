package fourteen.testkit.grades;

import fourteen.testkit.FailureClass;
import fourteen.testkit.NotImplementedYet;
import fourteen.testkit.TestKitFailure;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A failure as a learner should read it: the words and the learner's own line, nothing that differs from run to run.
final class LearnerMessage {

    private static final int LONGEST = 20_000;
    private static final Pattern LOOPBACK_PORT = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1]):\\d{2,5}\\b");
    private static final Pattern IDENTITY = Pattern.compile("(?<=\\w)@[0-9a-f]{5,8}\\b");
    // JUnit and java.nio name temporary directories by a random number. A number that stands alone is data.
    private static final Pattern RANDOM_NAME = Pattern.compile("(?<=\\p{Alpha}|\\p{Alpha}-|[/\\\\])\\d{12,}\\b");
    // AssertJ repeats a throwable with its whole stack, which is the test's and JUnit's for the most part.
    private static final Pattern STACK = Pattern
            .compile("\\n\\t+(?:at [^\\n]+\\)|\\.\\.\\. ?\\d+ more|\\.\\.\\.\\(\\d+ remaining[^\\n]*)");

    private LearnerMessage() {}

    static FailureClass failureClass(Throwable failure) {
        if (NotImplementedYet.behind(failure).isPresent()) {
            return FailureClass.NOT_IMPLEMENTED;
        }
        return switch (judged(failure)) {
            case TestKitFailure known -> known.failureClass();
            case TimeoutException _ -> FailureClass.TIMEOUT;
            case AssertionError _ -> FailureClass.WRONG_OUTPUT;
            default -> FailureClass.EXCEPTION;
        };
    }

    static String of(Throwable thrown, String testClass) {
        Throwable failure = judged(thrown);
        var starter = NotImplementedYet.behind(failure);
        if (starter.isPresent()) {
            return String.valueOf(starter.get().getMessage());
        }
        String message = failure.getMessage() == null ? "" : failure.getMessage().strip();
        String text = switch (failure) {
            case AssertionError _ -> message.isEmpty() ? "The check failed without a message." : message;
            default ->
                failure.getClass().getName() + (message.isEmpty() ? "" : ": " + message) + place(failure, testClass);
        };
        return steady(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
    }

    /// JUnit wraps what an extension throws; the test kit's own word, if there is one behind it, is what counts.
    private static Throwable judged(Throwable failure) {
        @Nullable
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 50; depth++) {
            if (each instanceof TestKitFailure) {
                return each;
            }
            each = each.getCause();
        }
        return failure;
    }

    /// The innermost line of the project's own code: not the test's, not the test kit's.
    private static String place(Throwable failure, String testClass) {
        Throwable root = failure;
        for (int depth = 0; depth < 50; depth++) {
            @Nullable
            Throwable cause = root.getCause();
            if (cause == null) {
                break;
            }
            root = cause;
        }
        for (StackTraceElement frame : root.getStackTrace()) {
            String name = frame.getClassName();
            if (name.startsWith("fourteen.") && !name.startsWith("fourteen.testkit.") && !name.startsWith(testClass)) {
                return "\n  at " + name + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")";
            }
        }
        return "";
    }

    private static String steady(String text) {
        Path here = Path.of("").toAbsolutePath();
        String temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp")).toString();
        String steady = text.replace("\r\n", "\n").replace(here.toString(), ".");
        // A module's neighbours: node_modules, another milestone.
        Path above = here.getParent();
        steady = (above == null || above.getNameCount() == 0 ? steady : steady.replace(above.toString(), ".."))
                .replace(temporary, "TMP");
        steady = LOOPBACK_PORT.matcher(steady).replaceAll("$1:PORT");
        steady = IDENTITY.matcher(steady).replaceAll("");
        steady = STACK.matcher(steady).replaceAll("");
        return RANDOM_NAME.matcher(steady).replaceAll("N");
    }
}
