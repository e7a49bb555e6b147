package fourteen.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the JDK's AOT cache (JEP 483, JEP 514), with which the next start takes half the time: the same command runs
/// once more in the background, on a free port, until it is ready, and the JDK writes down which classes that took.
///
/// `./fourteen` says where the cache belongs. It lies beside the jars that it was made from and is named after the JDK, so
/// a new build or another JDK never meets an old one.
final class Training {

    /// Where the cache belongs; set by the launcher script, absent where nobody would use one.
    private static final String CACHE = "fourteen.aot";
    /// Set in the run that trains.
    private static final String ON = "fourteen.training";
    /// The first requests of whoever waits for the server come first.
    private static final Duration DELAY = Duration.ofSeconds(3);

    /// The class that the launcher script starts; a later module than this one.
    private static final String MAIN = "fourteen.course.Main";

    private final Path cache;

    private Training(Path cache) {
        this.cache = cache;
    }

    /// Whether this process only trains.
    static boolean isOn() {
        return Boolean.getBoolean(ON);
    }

    /// What there is to train, if the cache is missing.
    static Optional<Training> missing() {
        return Optional.ofNullable(System.getProperty(CACHE))
                .map(Path::of)
                .filter(path -> !Files.exists(path))
                .map(Training::new);
    }

    /// Returns at once. Nothing that goes wrong here matters: the next start is slower, no more.
    void inBackground(List<String> arguments) {
        Thread.ofPlatform().daemon().name("aot-training").start(() -> {
            try {
                Thread.sleep(DELAY);
                run(arguments);
            } catch (IOException _) {
                // The next start tries again.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        Path fresh = cache.resolveSibling(cache.getFileName() + "." + ProcessHandle.current().pid());
        Process process = new ProcessBuilder(command(fresh, arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var end = Thread.ofPlatform().unstarted(() -> end(process, fresh));
        Runtime.getRuntime().addShutdownHook(end);
        int exit = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (exit == 0 && Files.exists(fresh)) {
            try {
                Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(fresh, cache);
            }
        } else {
            Files.deleteIfExists(fresh);
        }
    }

    private List<String> command(Path fresh, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "15"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + cache.resolveSibling("interpreter.args"));
        command.add("-XX:AOTCacheOutput=" + fresh);
        command.add("-D" + ON + "=true");
        command.add(MAIN);
        command.addAll(arguments);
        return command;
    }

    private static void end(Process process, Path fresh) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        for (Path left : List.of(fresh, Path.of(fresh + ".config"))) {
            left.toFile().delete();
        }
    }
}
