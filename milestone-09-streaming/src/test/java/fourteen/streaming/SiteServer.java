package fourteen.streaming;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fourteen.testkit.Gate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Serves the site on a free port, and lets a test hold answers back or spoil them.
final class SiteServer implements AutoCloseable {

    /// What comes in place of a page's payload.
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final BuiltSite site;
    private final HttpServer server;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Map<String, Gate> lateGates = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Gate> downloads = new ConcurrentHashMap<>();
    private final List<String> documents = new CopyOnWriteArrayList<>();
    private final List<String> payloads = new CopyOnWriteArrayList<>();

    private volatile @Nullable Gate scripts;

    private SiteServer(BuiltSite site, HttpServer server) {
        this.site = site;
        this.server = server;
    }

    static SiteServer start(BuiltSite site) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SiteServer server = new SiteServer(site, http);
            http.createContext("/", server::serve);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String address) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + address;
    }

    /// Holds a page's payload back altogether.
    Gate hold(String address) {
        return gates.computeIfAbsent(address, Gate::shut);
    }

    /// Holds back the second part of a page, be it document or payload.
    Gate holdRest(String address) {
        return lateGates.computeIfAbsent(address, Gate::shut);
    }

    /// Holds back the browser's files.
    Gate holdScripts() {
        Gate gate = Gate.shut("scripts");
        scripts = gate;
        return gate;
    }

    /// Answers so where a page's payload is asked for.
    void answer(String address, Answer answer) {
        answers.put(address, answer);
    }

    /// The addresses whose payloads were asked for, in their order.
    List<String> payloads() {
        return List.copyOf(payloads);
    }

    /// The addresses whose documents were asked for, in their order.
    List<String> documents() {
        return List.copyOf(documents);
    }

    /// Makes a document a download.
    void download(String address) {
        downloads.put(address, Gate.shut("download of " + address));
    }

    /// Waits until a download was asked for.
    void awaitDocument(String address) {
        Objects.requireNonNull(downloads.get(address)).awaitReached();
    }

    long payloads(String address) {
        return payloads.stream().filter(address::equals).count();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestURI().toString();
            if (address.startsWith("/client/")) {
                pass(scripts);
                file(exchange, site.client().resolve(address.substring("/client/".length())));
            } else if ("text/x-component".equals(exchange.getRequestHeaders().getFirst("Accept"))) {
                payloads.add(address);
                payload(exchange, address);
            } else {
                documents.add(address);
                document(exchange, address);
            }
        }
    }

    private static void file(HttpExchange exchange, Path file) throws IOException {
        byte[] body = Files.readAllBytes(file);
        exchange.getResponseHeaders().set("Content-Type", "text/javascript; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void payload(HttpExchange exchange, String address) throws IOException {
        pass(gates.get(address));
        Answer answer = answers.get(address);
        if (answer != null) {
            answer.to(exchange);
            return;
        }
        OutputStream out = begin(exchange, "text/x-component");
        send(out, site.page(address).rows().getFirst());
        for (String rest : rest(site.page(address).rows())) {
            pass(lateGates.get(address));
            send(out, rest);
        }
    }

    /// Rows behind the HTML that they belong to; the document's end at the very end.
    private void document(HttpExchange exchange, String address) throws IOException {
        Gate download = downloads.get(address);
        if (download != null) {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment");
            send(begin(exchange, "text/csv"), "a,b");
            var _ = download.opened();
            return;
        }
        boolean isCut = address.endsWith("?cut");
        BuiltSite.Page page = site.page(address.replaceFirst("[?](saving|cut)$", ""));
        OutputStream out = begin(exchange, "text/html; charset=utf-8");
        String before = address.endsWith("?saving") ? SAVING : "";
        send(out, withoutEnd(page.html().getFirst()) + before + "<script>self.__fourteen_build=\"1\"</script>"
                + script(page.rows().getFirst()));
        for (int i = 1; i < page.html().size() && !isCut; i++) {
            pass(lateGates.get(address));
            send(out, withoutEnd(page.html().get(i)) + script(page.rows().get(i)));
        }
        send(out, isCut ? "" : script(null) + END);
    }

    private static final String SAVING = "<script>Object.defineProperty(navigator, 'connection', {value: {saveData: true}})</script>";
    private static final String END = "</body></html>";

    private static String withoutEnd(String html) {
        return html.endsWith(END) ? html.substring(0, html.length() - END.length()) : html;
    }

    private static String script(@Nullable String rows) {
        String json = JsonMapper.shared().writeValueAsString(rows).replace("<", "\\u003c");
        return "<script>(self.__fourteen??=[]).push(" + json + ")</script>";
    }

    static OutputStream begin(HttpExchange exchange, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Vary", "Accept");
        // Nothing stands in the way of the browser's caches.
        exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
        if (!exchange.getResponseHeaders().containsKey("X-Fourteen-Build")) {
            exchange.getResponseHeaders().set("X-Fourteen-Build", "1");
        }
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Sends a part and then closes the connection, in the middle of the answer.
    static void breakOff(HttpExchange exchange, String part) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/x-component");
        exchange.sendResponseHeaders(200, part.length() + 1_000);
        send(exchange.getResponseBody(), part);
        exchange.close();
    }

    String firstRows(String address) {
        return site.page(address).rows().getFirst();
    }

    private static List<String> rest(List<String> parts) {
        return parts.subList(1, parts.size());
    }

    private static void pass(@Nullable Gate gate) {
        if (gate != null) {
            gate.pass();
        }
    }

    @Override
    public void close() {
        gates.values().forEach(Gate::open);
        lateGates.values().forEach(Gate::open);
        server.stop(0);
    }
}
