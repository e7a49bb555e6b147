package fourteen.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/// Builds the project for `./fourteen` if its sources are others than those of the last build. Several may ask at once:
/// one builds, the others wait and find it done.
///
/// {@snippet lang=shell :
/// java course/src/main/java/fourteen/launcher/Build.java /path/to/fourteen
/// }
///
/// Below `course/target/fourteen`, each build has a directory of its own, with its own copy of the project's jars: a
/// server that still runs on them keeps them when a newer build comes. `current` names the one in use; its time is the
/// start of that build, so that the launcher need only look for newer files.
public final class Build {

    /// Files' times lag behind the clock by up to a tick of the system's timer.
    private static final Duration COARSENESS = Duration.ofMillis(50);

    private static final String WAITING = "Another ./fourteen is building. Waiting for it to finish …";

    /// Makes the jars and argument files, and returns 0; or says why not, and returns 1.
    @FunctionalInterface
    interface Step {
        int run(Path log) throws IOException, InterruptedException;
    }

    private final Path root;
    private final Path builds;
    private final PrintStream out;

    Build(Path root, PrintStream out) {
        this.root = root;
        this.builds = root.resolve("course/target/fourteen");
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (arguments.length != 1) {
            err.println("usage: Build ROOT");
            System.exit(2);
        }
        Path root = Path.of(arguments[0]);
        System.exit(new Build(root, err).run(new Maven(root, err)::run));
    }

    /// Returns the exit code: 0 if the build is there, 1 if it failed.
    int run(Step maven) throws IOException, InterruptedException {
        Files.createDirectories(builds);
        // The system lets go of the lock when its owner dies, however that happens.
        try (var channel = FileChannel.open(builds.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); FileLock _ = lock(channel)) {
            Instant start = Instant.now().minus(COARSENESS);
            String sources = Sources.of(root).fingerprint();
            if (!isBuilt(sources)) {
                int exit = maven.run(builds.resolve("build.log"));
                if (exit != 0) {
                    return exit;
                }
                BuildDirectory.keep(root, builds, sources);
            }
            makeCurrent(sources, start);
            return 0;
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        FileLock free = channel.tryLock();
        if (free != null) {
            return free;
        }
        out.println(WAITING);
        return channel.lock();
    }

    private boolean isBuilt(String sources) {
        return BuildDirectory.isWhole(builds.resolve(sources))
                && Files.isRegularFile(root.resolve("node_modules/.fourteen-lock"));
    }

    private void makeCurrent(String sources, Instant start) throws IOException {
        Path fresh = Files.writeString(builds.resolve("current.new"), sources + "\n");
        Files.setLastModifiedTime(fresh, FileTime.from(start));
        BuildDirectory.move(fresh, builds.resolve("current"));
    }
}
