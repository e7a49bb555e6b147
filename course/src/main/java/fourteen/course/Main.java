package fourteen.course;

import fourteen.cli.FourteenCommands;
import java.nio.file.Path;
import picocli.CommandLine;

/// The entry point of `./fourteen`: the framework's commands, and the course's own.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // The launcher says where the repository lies; the command may have been given from anywhere.
        Path root = Path.of(System.getProperty("fourteen.home", "")).toAbsolutePath();
        System.exit(commandLine(root).execute(arguments));
    }

    static CommandLine commandLine(Path root) {
        return FourteenCommands.with(root.resolve("milestone-09-streaming/demo"), new DemoCommand(Demos.of(root)),
                new CourseCommand(root), new BenchCommand(root));
    }
}
