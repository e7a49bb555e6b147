package fourteen.course.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The load generator `wrk`: one thread, so that the server has the other cores.
///
/// @param connections kept open all the time
/// @param length of a round, in whole seconds
record Wrk(int connections, Duration length) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern TROUBLE = Pattern.compile("(?m)^\\s*(Non-2xx.*|Socket errors.*)$");

    static boolean isInstalled() {
        try {
            // It prints its version, and counts that as a failure: it is there if it can be started.
            new ProcessBuilder("wrk", "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return true;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Requests per second; fails if a response was not 2xx, or a connection broke.
    double requestsPerSecond(String url) throws IOException, InterruptedException {
        List<String> command = List.of("wrk", "-t1", "--timeout", "30s", "-c" + connections,
                "-d" + length.toSeconds() + "s", url);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        Matcher trouble = TROUBLE.matcher(output);
        if (wrk.waitFor() != 0 || trouble.find() || !rate.find()) {
            throw new IllegalStateException("wrk failed on " + url + ":\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
