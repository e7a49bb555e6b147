package fourteen.flight;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Milestone 7's own little server: a payload, taken apart and put together again. `./fourteen demo 7` runs it.
public final class Demo implements AutoCloseable {

    private static final int MOST_BYTES = 256 * 1024;
    private static final String TYPE = "text/x-component";
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "txt",
            TYPE + "; charset=utf-8");

    private final Path directory;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Demo(Path directory, HttpServer server) {
        this.directory = directory;
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /// @param port 0 takes a free one
    public static Demo start(Path demoDirectory, String host, int port) {
        try {
            return new Demo(demoDirectory,
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + host + ":" + port + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String file = path.equals("/") ? "index.html" : path.substring(1);
            String method = exchange.getRequestMethod();
            boolean known = file.matches("(?:samples/)?[a-z-]+\\.(?:html|css|js|svg|txt)")
                    && Files.isRegularFile(directory.resolve(file));
            if (path.equals("/read") && method.equals("POST")) {
                read(exchange);
            } else if (known && (method.equals("GET") || method.equals("HEAD"))) {
                String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), TYPE);
                send(exchange, 200, type, Files.readAllBytes(directory.resolve(file)));
            } else {
                send(exchange, 404, "text/plain", "not found\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void read(HttpExchange exchange) throws IOException {
        // A page of another site can't send this type without asking first, and is not answered.
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (!TYPE.equals(exchange.getRequestHeaders().getFirst("Content-Type")) || body.length > MOST_BYTES) {
            send(exchange, 400, "text/plain", "one small payload\n".getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, 200, "application/json", DemoView.of(body));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
