package fourteen.course.proof;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Runs a module's graded tests against one directory of classes after the other, in a JVM with the flags of this one
/// that stays for the next run: it starts once, and what it compiled for one variant serves the others.
///
/// At a run's deadline the process and all that it started are killed: a wrong solution may never end. What looks like
/// that in a process that has run others before is tried again in a fresh one, so that no variant answers for another.
final class Child implements AutoCloseable {

    private static final int LOG_LINES = 30;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PASSED_ON = List.of("java.awt.headless",
            "org.slf4j.simpleLogger.defaultLogLevel");

    private final Module module;
    private final Path scratch;
    private final Path log;
    private @Nullable Process process;
    private @Nullable BufferedReader answers;
    private int runs;
    private int starts;

    /// @param scratch a directory for what the process writes; absent yet
    Child(Module module, Path scratch) {
        this.module = module;
        this.scratch = scratch;
        this.log = scratch.resolve("log.txt");
    }

    /// @param classes what the milestone's main sources were compiled to
    /// @param groups which tests, as `-Dgroups` takes it: `graded`, or a task
    synchronized Run run(Path classes, String groups, Duration deadline) {
        try {
            boolean fresh = process == null;
            Run run = attempt(classes, groups, deadline);
            return run.end() == Run.End.NORMAL || fresh ? run : attempt(classes, groups, deadline);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// How many processes it took so far.
    synchronized int starts() {
        return starts;
    }

    @Override
    public synchronized void close() {
        Process running = process;
        process = null;
        if (running != null) {
            List<ProcessHandle> started = running.descendants().toList();
            running.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
            running.onExit().join();
        }
    }

    private Run attempt(Path classes, String groups, Duration deadline) throws IOException {
        long begun = System.nanoTime();
        Process running = started();
        runs++;
        Path grades = scratch.resolve("grades-" + runs + ".json");
        Path order = Files.write(scratch.resolve("order-" + runs + ".txt"),
                List.of(classes.toString(), module.testClasses().toString(), groups, grades.toString()));
        long logged = Files.size(log);
        Run.End end = await(running, order, deadline);
        Run run = new Run(rows(grades), end, Duration.ofNanos(System.nanoTime() - begun), tail(logged));
        if (end != Run.End.NORMAL || run.hasTimeouts()) {
            close();
        }
        return run;
    }

    private Process started() throws IOException {
        Process running = process;
        if (running == null) {
            Files.createDirectories(scratch);
            Path arguments = Files.writeString(scratch.resolve("arguments.txt"), arguments());
            running = new ProcessBuilder(java(), "@" + arguments).directory(module.directory().toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process = running;
            answers = running.inputReader();
            starts++;
        }
        return running;
    }

    private Run.End await(Process running, Path order, Duration deadline) {
        BufferedReader reader = answers;
        if (reader == null) {
            throw new IllegalStateException("no process");
        }
        CompletableFuture<Run.End> end = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                var writer = running.outputWriter();
                writer.write(order + "\n");
                writer.flush();
                @Nullable
                String line = reader.readLine();
                while (line != null && !line.equals(GradedTests.DONE)) {
                    line = reader.readLine();
                }
                end.complete(line == null ? Run.End.CRASH : Run.End.NORMAL);
            } catch (IOException gone) {
                end.complete(Run.End.CRASH);
            }
        });
        try {
            return end.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            return Run.End.TIMEOUT;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new Unprovable("interrupted", interrupted);
        }
    }

    /// An argument file, because a class path may be longer than a command line on some systems.
    private String arguments() {
        List<String> arguments = new ArrayList<>(flags());
        arguments.add("-cp");
        arguments.add(module.libraries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        arguments.add(GradedTests.class.getName());
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

    /// The end of what was printed after the log had this many bytes.
    private String tail(long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        List<String> lines = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8).lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    private record Sheet(String format, int earned, int points, List<Row> tests) {}
}
