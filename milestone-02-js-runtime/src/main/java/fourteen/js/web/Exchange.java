package fourteen.js.web;

import fourteen.js.url.WebUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// One `fetch`: a request, its redirects, and the body of the answer. Its methods block, each on a virtual thread;
/// [#cancel] may come from any other. https://fetch.spec.whatwg.org/#http-fetch
final class Exchange {

    /// What came back, before its body.
    ///
    /// @param headers name, value, name, value, …, in lower case as HTTP/2 has them
    record Answer(int status, String reasonPhrase, List<String> headers, String url, boolean redirected) {}

    /// A failure that the standard calls a network error.
    static final class NetworkError extends IOException {

        NetworkError(String message) {
            super(message);
        }
    }

    private static final int MAX_REDIRECTS = 20;
    private static final int CHUNK = 65_536;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration HEADERS = Duration.ofMinutes(5);

    /// Those that describe a body go with it. https://fetch.spec.whatwg.org/#request-body-header-name
    private static final Set<String> BODY_HEADERS = Set.of("content-encoding", "content-language", "content-location",
            "content-type", "content-length");
    /// Those that are for one origin alone.
    private static final Set<String> ORIGIN_HEADERS = Set.of("authorization", "proxy-authorization", "cookie");
    /// Those that the connection decides.
    private static final Set<String> CONNECTION_HEADERS = Set.of("connection", "content-length", "keep-alive",
            "transfer-encoding");

    private static final class Client {

        static final HttpClient INSTANCE = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    private String method;
    private WebUrl url;
    private final List<String> headers;
    private final String redirectMode;
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<?> pending;
    private volatile @Nullable InputStream body;

    /// @param redirectMode `follow`, `error` or `manual`
    Exchange(String method, WebUrl url, List<String> headers, String redirectMode) {
        this.method = method;
        this.url = url;
        this.headers = new ArrayList<>(headers);
        this.redirectMode = redirectMode;
    }

    /// @param content null for a request without a body
    Answer send(byte @Nullable [] content) throws IOException, InterruptedException {
        return send(content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content), true);
    }

    /// @param content read once, so a redirect that wants it again fails
    Answer send(InputStream content) throws IOException, InterruptedException {
        return send(BodyPublishers.ofInputStream(() -> content), false);
    }

    private Answer send(BodyPublisher content, boolean repeatable) throws IOException, InterruptedException {
        BodyPublisher publisher = content;
        for (int redirects = 0;; redirects++) {
            HttpResponse<InputStream> response = once(publisher);
            int status = response.statusCode();
            String location = response.headers().firstValue("location").orElse(null);
            if (!isRedirect(status) || location == null || redirectMode.equals("manual")) {
                body = decoded(response);
                return new Answer(status, ReasonPhrase.of(status), flat(response), url.href(false), redirects > 0);
            }
            response.body().close();
            if (redirectMode.equals("error")) {
                throw new NetworkError("unexpected redirect");
            }
            if (redirects == MAX_REDIRECTS) {
                throw new NetworkError("redirect count exceeded");
            }
            if (!repeatable && status != 303) {
                throw new NetworkError("a body that is a stream can't be sent again to where it is redirected");
            }
            if (follow(status, location)) {
                publisher = BodyPublishers.noBody();
            }
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /// https://fetch.spec.whatwg.org/#http-redirect-fetch
    ///
    /// @return whether the body stays behind
    private boolean follow(int status, String location) throws NetworkError {
        WebUrl target = WebUrl.parse(latin1AsUtf8(location), url);
        if (target == null || (!target.protocol().equals("http:") && !target.protocol().equals("https:"))) {
            throw new NetworkError("URL scheme must be a HTTP(S) scheme");
        }
        if (!target.origin().equals(url.origin())) {
            removeHeaders(ORIGIN_HEADERS);
        }
        url = target;
        boolean toGet = ((status == 301 || status == 302) && method.equals("POST"))
                || (status == 303 && !method.equals("GET") && !method.equals("HEAD"));
        if (toGet) {
            method = "GET";
            removeHeaders(BODY_HEADERS);
        }
        return toGet;
    }

    /// Headers arrive byte by byte; servers mean UTF-8 where they write more than ASCII in a URL.
    private static String latin1AsUtf8(String location) {
        return new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void removeHeaders(Set<String> names) {
        for (int i = headers.size() - 2; i >= 0; i -= 2) {
            if (names.contains(headers.get(i).toLowerCase(Locale.ROOT))) {
                headers.remove(i + 1);
                headers.remove(i);
            }
        }
    }

    private HttpResponse<InputStream> once(BodyPublisher publisher) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> future = Client.INSTANCE.sendAsync(request(publisher),
                BodyHandlers.ofInputStream());
        pending = future;
        if (cancelled) {
            future.cancel(true);
        }
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            pending = null;
        }
    }

    private HttpRequest request(BodyPublisher publisher) throws NetworkError {
        HttpRequest.Builder builder;
        try {
            builder = HttpRequest.newBuilder(URI.create(forJava(url.href(false))))
                    .timeout(HEADERS)
                    .method(method, publisher);
        } catch (IllegalArgumentException e) {
            throw new NetworkError("Java's HTTP client can't ask for " + url.href() + ": " + e.getMessage());
        }
        // HTTP/2 only where TLS negotiates it: an upgrade in the clear confuses servers.
        builder.version(url.protocol().equals("https:") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        defaultHeader(builder, "accept", "*/*");
        defaultHeader(builder, "accept-language", "*");
        defaultHeader(builder, "accept-encoding", "gzip, deflate");
        defaultHeader(builder, "user-agent", "fourteen");
        for (int i = 0; i < headers.size(); i += 2) {
            String name = headers.get(i);
            if (!CONNECTION_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                try {
                    builder.header(name, headers.get(i + 1));
                } catch (IllegalArgumentException e) {
                    throw new NetworkError("Java's HTTP client can't send the header " + name);
                }
            }
        }
        return builder.build();
    }

    /// What the URL standard leaves as it is and [URI] refuses.
    private static String forJava(String href) {
        StringBuilder out = new StringBuilder(href.length());
        boolean authority = true;
        for (int i = 0; i < href.length(); i++) {
            char c = href.charAt(i);
            authority &= i < 8 || (c != '/' && c != '?');
            boolean bracket = (c == '[' || c == ']') && !authority;
            boolean stray = c == '%' && (i + 2 >= href.length() || Character.digit(href.charAt(i + 1), 16) < 0
                    || Character.digit(href.charAt(i + 2), 16) < 0);
            if (bracket || stray || "^`{|}\\\"<>".indexOf(c) >= 0) {
                out.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void defaultHeader(HttpRequest.Builder builder, String name, String value) {
        for (int i = 0; i < headers.size(); i += 2) {
            if (headers.get(i).equalsIgnoreCase(name)) {
                return;
            }
        }
        builder.header(name, value);
    }

    private static List<String> flat(HttpResponse<?> response) {
        List<String> flat = new ArrayList<>();
        response.headers().map().forEach((name, values) -> {
            if (!name.startsWith(":")) {
                for (String value : values) {
                    flat.add(name.toLowerCase(Locale.ROOT));
                    flat.add(value);
                }
            }
        });
        return flat;
    }

    /// The body without its content codings. https://fetch.spec.whatwg.org/#handle-content-codings
    private InputStream decoded(HttpResponse<InputStream> response) {
        InputStream stream = response.body();
        boolean empty = method.equals("HEAD") || response.statusCode() == 204 || response.statusCode() == 304;
        if (empty) {
            return stream;
        }
        List<String> codings = new ArrayList<>();
        for (String header : response.headers().allValues("content-encoding")) {
            for (String coding : header.split(",")) {
                codings.add(coding.strip().toLowerCase(Locale.ROOT));
            }
        }
        for (String coding : codings.reversed()) {
            switch (coding) {
                case "gzip", "x-gzip" -> stream = new LazyStream(stream, GZIPInputStream::new);
                case "deflate" -> stream = new LazyStream(stream, InflaterInputStream::new);
                default -> {
                    // Unknown ones stay: the bytes as they came.
                    return response.body();
                }
            }
        }
        return stream;
    }

    /// @return null at the end
    byte @Nullable [] read() throws IOException {
        byte[] buffer = new byte[CHUNK];
        int n = bodyStream().read(buffer);
        if (n < 0) {
            return null;
        }
        return n == buffer.length ? buffer : java.util.Arrays.copyOf(buffer, n);
    }

    byte[] readAll() throws IOException {
        return bodyStream().readAllBytes();
    }

    /// As UTF-8, without a byte order mark. https://encoding.spec.whatwg.org/#utf-8-decode
    String readText() throws IOException {
        String text = new String(readAll(), StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private InputStream bodyStream() throws IOException {
        InputStream stream = body;
        if (stream == null) {
            throw new IOException("there is no body");
        }
        return stream;
    }

    void cancel() {
        cancelled = true;
        CompletableFuture<?> future = pending;
        if (future != null) {
            future.cancel(true);
        }
        InputStream stream = body;
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                // Nobody reads it any more.
            }
        }
    }
}
