package fourteen.course;

import fourteen.cli.FourteenCommands;
import fourteen.js.GraalRuntime;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The entry point of `./fourteen`: the framework's commands, and the course's own.
public final class Main {

    /// What runs JavaScript in any case: its engine starts while the arguments are read.
    private static final Set<String> SERVES = Set.of("dev", "start");

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && SERVES.contains(arguments[0])) {
            GraalRuntime.prepare();
        }
        // The launcher says where the repository lies; the command may have been given from anywhere.
        Path root = Path.of(System.getProperty("fourteen.home", "")).toAbsolutePath();
        System.exit(FourteenCommands.with(defaultApp(root), own(root), arguments).execute(arguments));
    }

    static CommandLine commandLine(Path root) {
        return FourteenCommands.with(defaultApp(root), own(root));
    }

    private static Path defaultApp(Path root) {
        return root.resolve("milestone-12-layouts/demo");
    }

    private static Map<String, Supplier<Object>> own(Path root) {
        Map<String, Supplier<Object>> own = new LinkedHashMap<>();
        own.put("demo", () -> new DemoCommand(Demos.of(root)));
        own.put("course", () -> new CourseCommand(root));
        own.put("bench", () -> new BenchCommand(root));
        return own;
    }
}
