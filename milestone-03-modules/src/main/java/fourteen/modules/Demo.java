package fourteen.modules;

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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Milestone 3's own little server: a graph of modules, the order in which they run, and what a change makes anew.
/// `./fourteen demo 3` runs it.
public final class Demo implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_BYTES = 64 * 1024;
    private static final Map<String, String> TYPES = Map.of("index.html", "text/html; charset=utf-8", "style.css",
            "text/css; charset=utf-8", "explore.js", "text/javascript; charset=utf-8", "favicon.svg",
            "image/svg+xml");

    /// What the page sends when a visitor has changed a module.
    record Change(String name, String text) {}

    private final Path directory;
    private final DemoGraph graph;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Demo(Path directory, HttpServer server) {
        this.directory = directory;
        this.server = server;
        graph = new DemoGraph(directory.resolve("modules"));
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
            if (path.equals("/graph") && method.equals("GET")) {
                json(exchange, graph.show());
            } else if (path.equals("/edit") && method.equals("POST")) {
                edit(exchange);
            } else if (TYPES.containsKey(file) && (method.equals("GET") || method.equals("HEAD"))) {
                send(exchange, 200, TYPES.get(file), Files.readAllBytes(directory.resolve(file)));
            } else {
                send(exchange, 404, "text/plain", "not found\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void edit(HttpExchange exchange) throws IOException {
        // A page of another site can't send this type without asking first, and is not answered.
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (!"application/json".equals(type) || body.length > MOST_BYTES) {
            send(exchange, 400, "text/plain", "one small JSON object\n".getBytes(StandardCharsets.UTF_8));
            return;
        }
        try {
            Change change = JSON.readValue(body, Change.class);
            DemoGraph.View view = graph.edit(change.name(), change.text());
            json(exchange, view);
        } catch (JacksonException e) {
            json(exchange, null);
        }
    }

    private static void json(HttpExchange exchange, DemoGraph.@Nullable View view) throws IOException {
        if (view == null) {
            send(exchange, 400, "text/plain", "no such module\n".getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, 200, "application/json", JSON.writeValueAsBytes(view));
        }
    }

    private static void send(HttpExchange exchange, int status, @Nullable String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type == null ? "application/octet-stream" : type);
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
        graph.close();
    }
}
