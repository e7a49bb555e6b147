package fourteen.course.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A command of `./fourteen` that serves, started to see how long it takes.
///
/// @param launcher the script
/// @param command with its arguments, a blank between: `dev my-site`
record Start(String launcher, String command, Map<String, String> environment) {

    private static final String READY = "Ready on ";

    /// @param seconds until the first 200 was there
    /// @param processorSeconds that the server and its child processes had used by then
    record Taken(double seconds, double processorSeconds) {}

    /// A server that answers.
    ///
    /// @param url without a slash at its end
    record Running(Process process, String url, Taken taken) implements AutoCloseable {

        int port() {
            return URI.create(url).getPort();
        }

        /// Waits for its end: what still stops would cost the next one time.
        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    Taken measure() throws IOException {
        try (Running running = run()) {
            return running.taken();
        }
    }

    /// @throws IOException if it ends before it is ready, or its home page is no 200
    Running run() throws IOException {
        List<String> words = new ArrayList<>(List.of(launcher));
        words.addAll(List.of(command.split(" ")));
        words.addAll(List.of("--port", "0"));
        var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            String url = readyUrl(process.inputReader(StandardCharsets.UTF_8));
            int status = get(url);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (status != 200) {
                throw new IOException("./fourteen " + command + " answers with " + status);
            }
            return new Running(process, url, new Taken(seconds, processorSeconds(process)));
        } catch (IOException e) {
            process.destroy();
            throw e;
        }
    }

    private String readyUrl(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return line.substring(READY.length());
            }
        }
        throw new IOException("./fourteen " + command + " ended before it was ready");
    }

    private static int get(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url + "/").toURL().openConnection();
        int status = connection.getResponseCode();
        // The rest of a streamed page comes when its data does.
        connection.disconnect();
        return status;
    }

    private static double processorSeconds(Process process) {
        Duration own = process.info().totalCpuDuration().orElse(Duration.ZERO);
        Duration all = process.descendants()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
        return all.toNanos() / 1e9;
    }
}
