package fourteen.http;

import java.nio.file.Path;

/// Milestone 1's own little server: the site in `milestone-01-http/demo`. `./fourteen demo 1` runs it.
public final class Demo implements AutoCloseable {

    private final HttpServer server;

    private Demo(HttpServer server) {
        this.server = server;
    }

    /// @param port 0 takes a free one
    /// @throws HttpException if the port is in use
    public static Demo start(Path demoDirectory, String host, int port) {
        return new Demo(HttpServer.site(demoDirectory, HttpOptions.DEFAULT.withAddress(host, port)));
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
