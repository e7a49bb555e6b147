package fourteen.hydration;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the bundler's process says on standard error: into the log, with the last lines kept for an error.
final class BundlerLog {

    private static final Logger LOG = LoggerFactory.getLogger(BundlerLog.class);
    private static final int KEPT = 20;

    private final Deque<String> last = new ArrayDeque<>();
    private final Thread reader;

    private BundlerLog(BufferedReader lines) {
        reader = Thread.ofVirtual().name("bundler-log").start(() -> read(lines));
    }

    static BundlerLog follow(BufferedReader lines) {
        return new BundlerLog(lines);
    }

    private void read(BufferedReader lines) {
        try (lines) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LOG.info("{}", line);
                keep(line);
            }
        } catch (IOException _) {
            // The process has gone, and its output with it.
        }
    }

    private synchronized void keep(String line) {
        last.addLast(line);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
    }

    /// The last lines of a process that has ended.
    String lastWords() {
        try {
            reader.join(Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return String.join("\n", last);
        }
    }
}
