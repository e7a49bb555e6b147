package fourteen.testkit.browser;

import fourteen.testkit.Deadline;
import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// chromedriver on a free port, held by a [BrowserKeeper].
final class DriverProcess implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");

    private final Process keeper;
    private final int port;

    private DriverProcess(Process keeper, int port) {
        this.keeper = keeper;
        this.port = port;
    }

    static DriverProcess start(Path driver) {
        try {
            Path folder = Files.createTempDirectory("fourteen-browser");
            Path classes = Path.of(BrowserKeeper.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            ProcessBuilder keeper = new ProcessBuilder(List.of(java.toString(), "-Xmx16m", "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-cp", classes.toString(), BrowserKeeper.class.getName(),
                    driver.toString(),
                    folder.toString())).redirectErrorStream(true);
            // A proxy is for the outside; the browser talks to this machine alone.
            keeper.environment().keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
            Process process = keeper.start();
            return new DriverProcess(process, port(process));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + driver, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the test kit's classes have no place", e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            keeper.getOutputStream().close();
            if (!keeper.waitFor(Duration.ofSeconds(15))) {
                keeper.descendants().forEach(ProcessHandle::destroyForcibly);
                keeper.destroyForcibly();
            }
        } catch (IOException e) {
            keeper.descendants().forEach(ProcessHandle::destroyForcibly);
            keeper.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int port(Process process) {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        StringBuilder said = new StringBuilder();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                // To the end, so that the driver never waits for a reader.
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    Matcher started = STARTED.matcher(line);
                    if (started.find()) {
                        port.complete(Integer.valueOf(started.group(1)));
                    } else if (!port.isDone()) {
                        said.append('\n').append(line);
                    }
                }
                port.completeExceptionally(new IOException("it ended:" + said));
            } catch (IOException e) {
                port.completeExceptionally(e);
            }
        });
        try {
            return port.get(Deadline.standardLength().toSeconds() * 3, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroy();
            throw new TestKitFailure(FailureClass.INFRASTRUCTURE, "chromedriver did not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestKitFailure(FailureClass.INFRASTRUCTURE, "interrupted while chromedriver started", e);
        }
    }
}
