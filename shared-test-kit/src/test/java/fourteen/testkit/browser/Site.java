package fourteen.testkit.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A few files on a free port; what is not among them is 404.
final class Site implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> files = new ConcurrentHashMap<>();

    private Site(HttpServer server) {
        this.server = server;
    }

    static Site start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Site site = new Site(server);
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                byte[] body = site.files.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
                boolean script = path.endsWith(".js");
                exchange.getResponseHeaders()
                        .add("Content-Type", script ? "text/javascript" : "text/html; charset=utf-8");
                exchange.sendResponseHeaders(site.files.containsKey(path) ? 200 : 404,
                        body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param body what stands between `<body>` and its end
    Site page(String path, String body) {
        return file(path,
                "<!DOCTYPE html><html lang=\"en\"><head><title>Test</title><link rel=\"icon\" href=\"data:,\"></head>"
                        + "<body>" + body + "</body></html>");
    }

    Site file(String path, String content) {
        files.put(path, content);
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    HttpServer server() {
        return server;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
