package fourteen.js;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Milestone 2's own little server: a page on which a script runs on both engines. `./fourteen demo 2` runs it.
public final class Demo implements AutoCloseable {

    private static final int LONGEST_SCRIPT = 64 << 10;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path directory;

    private Demo(Path directory, InetSocketAddress address) throws IOException {
        this.directory = directory;
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::file);
        server.createContext("/run", this::run);
    }

    /// @param port 0 takes a free one
    /// @throws UncheckedIOException if the port is in use
    public static Demo start(Path demoDirectory, String host, int port) {
        try {
            Demo demo = new Demo(demoDirectory, new InetSocketAddress(host, port));
            demo.server.start();
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.equals("/") ? "index.html" : path.substring(1);
        Path file = directory.resolve(name.matches("[a-z]+\\.[a-z]+") ? name : "none");
        if (!Files.isRegularFile(file)) {
            send(exchange, 404, "text/plain; charset=utf-8", "Not found\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String extension = name.substring(name.lastIndexOf('.') + 1);
        send(exchange, 200, TYPES.getOrDefault(extension, "application/octet-stream"), Files.readAllBytes(file));
    }

    /// Takes a script, and gives what came of it on each engine.
    private void run(HttpExchange exchange) throws IOException {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        boolean isOurs = site == null || site.equals("same-origin");
        if (!exchange.getRequestMethod().equals("POST") || !isOurs) {
            send(exchange, 403, "text/plain; charset=utf-8", "Forbidden\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_SCRIPT + 1);
        if (body.length > LONGEST_SCRIPT) {
            send(exchange, 413, "text/plain; charset=utf-8", "Too long\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        String code = new String(body, StandardCharsets.UTF_8);
        try {
            byte[] answer = JSON.writeValueAsBytes(Map.of("rhino", Playground.run(RhinoRuntime.builder(), code),
                    "graal", Playground.run(GraalRuntime.builder(), code)));
            send(exchange, 200, "application/json", answer);
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean isHead = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
            if (!isHead) {
                exchange.getResponseBody().write(body);
            }
        }
    }
}
