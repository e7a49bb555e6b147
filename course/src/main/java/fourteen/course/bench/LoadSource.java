package fourteen.course.bench;

import java.io.IOException;
import java.time.Duration;

/// What asks a server for one page over and over: `wrk` where it is installed, else [LoadGenerator].
///
/// @param connections kept open all the time
/// @param length of a round
record LoadSource(int connections, Duration length, boolean wrk) {

    static LoadSource of(int connections, Duration length) {
        return new LoadSource(connections, length, Wrk.isInstalled());
    }

    double requestsPerSecond(int port, String path) throws IOException, InterruptedException {
        return wrk
                ? new Wrk(connections, length).requestsPerSecond("http://127.0.0.1:" + port + path)
                : LoadGenerator.requestsPerSecond(port, path, connections, length);
    }

    @Override
    public String toString() {
        return connections + " connections of " + (wrk ? "wrk" : "Fourteen's own load generator");
    }
}
