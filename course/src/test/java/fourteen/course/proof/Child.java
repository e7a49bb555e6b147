package fourteen.course.proof;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Runs a module's graded tests against one directory of classes, in a JVM of its own with the flags of this one.
///
/// At its deadline the process and all that it started are killed: a wrong solution may never end.
final class Child {

    private static final int LOG_LINES = 30;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PASSED_ON = List.of("java.awt.headless",
            "org.slf4j.simpleLogger.defaultLogLevel");

    private final Module module;
    private final Path classes;
    private final Path scratch;

    /// @param scratch a directory for what the process writes; absent yet
    Child(Module module, Path classes, Path scratch) {
        this.module = module;
        this.classes = classes;
        this.scratch = scratch;
    }

    /// @param groups which tests, as `-Dgroups` takes it: `graded`, or a task
    Run run(String groups, Duration deadline) {
        try {
            Files.createDirectories(scratch);
            Path grades = scratch.resolve("grades.json");
            Path log = scratch.resolve("log.txt");
            Path arguments = Files.writeString(scratch.resolve("arguments.txt"), arguments(grades, groups));
            Process process = new ProcessBuilder(java(), "@" + arguments).directory(module.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            long begun = System.nanoTime();
            boolean ended = await(process, deadline);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Run.End end = !ended ? Run.End.TIMEOUT : process.exitValue() == 0 ? Run.End.NORMAL : Run.End.CRASH;
            return new Run(rows(grades), end, took, tail(log));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean await(Process process, Duration deadline) {
        boolean ended = false;
        try {
            ended = process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return ended;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unprovable("interrupted", interrupted);
        } finally {
            if (!ended) {
                List<ProcessHandle> started = process.descendants().toList();
                process.destroyForcibly();
                started.forEach(ProcessHandle::destroyForcibly);
                process.onExit().join();
            }
        }
    }

    /// An argument file, because a class path may be longer than a command line on some systems.
    private String arguments(Path grades, String groups) {
        List<String> arguments = new ArrayList<>(flags());
        arguments.add("-Dfourteen.grades=" + grades);
        arguments.add("-Dgroups=" + groups);
        arguments.add("-cp");
        List<Path> path = new ArrayList<>(List.of(classes, module.testClasses()));
        path.addAll(module.libraries());
        arguments.add(path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.add(GradedTests.class.getName());
        arguments.add(module.testClasses().toString());
        return arguments.stream()
                .map(each -> '"' + each.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining("\n"));
    }

    /// What this JVM was started with, but for agents: a debugger or a profiler is not for the children.
    private static List<String> flags() {
        List<String> flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        flags.removeIf(flag -> flag.startsWith("-agent") || flag.startsWith("-javaagent") || flag.startsWith("-D"));
        PASSED_ON.forEach(name -> flags.add("-D" + name + "=" + System.getProperty(name, "")));
        if (flags.stream().noneMatch(flag -> flag.startsWith("-Xmx"))) {
            flags.add("-Xmx2g");
        }
        return flags;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<Row> rows(Path grades) throws IOException {
        return Files.exists(grades) ? JSON.readValue(Files.readString(grades), Sheet.class).tests() : List.of();
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readString(log).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    private record Sheet(String format, int earned, int points, List<Row> tests) {}
}
