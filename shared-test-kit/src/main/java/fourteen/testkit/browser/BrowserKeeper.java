package fourteen.testkit.browser;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The small process between the tests' JVM and the browser: it ends the browser when its own standard input ends.
///
/// The operating system closes that pipe however the tests' JVM goes: by its last test, by an exception, by `kill -9`. A
/// shutdown hook in the tests' JVM would miss the last one. Arguments: chromedriver's path, a folder for profiles.
public final class BrowserKeeper {

    private BrowserKeeper() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        ProcessBuilder driver = new ProcessBuilder(arguments[0], "--port=0").redirectErrorStream(true);
        for (String variable : List.of("TMPDIR", "TMP", "TEMP")) {
            driver.environment().put(variable, folder.toString());
        }
        Process process = driver.redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
        try {
            waitForTheEndOfInput();
        } finally {
            endAll(process);
            delete(folder);
        }
    }

    private static void waitForTheEndOfInput() throws IOException {
        int next = System.in.read();
        while (next >= 0) {
            next = System.in.read();
        }
    }

    private static void endAll(Process driver) throws InterruptedException {
        List<ProcessHandle> family = Stream.concat(driver.descendants(), Stream.of(driver.toHandle())).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : family) {
            each.onExit().completeOnTimeout(each, 5, TimeUnit.SECONDS).join();
        }
    }

    private static void delete(Path folder) throws IOException, InterruptedException {
        // A dying browser may still write; a second look finds the rest.
        for (int attempt = 0; attempt < 20 && Files.exists(folder); attempt++) {
            try {
                Files.walkFileTree(folder, new Deleting());
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
