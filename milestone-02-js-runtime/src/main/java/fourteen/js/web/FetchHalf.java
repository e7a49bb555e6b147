package fourteen.js.web;

import fourteen.js.url.WebUrl;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyObject;

/// `java:fetch`.
final class FetchHalf {

    private FetchHalf() {}

    static JavaHalf create(Background background) {
        return new JavaHalf().function("open", a -> open(background, a)).function("dataUrl", a -> {
            DataUrl data = DataUrl.parse(url(JavaHalf.string(a[0])));
            return data == null ? null : JavaHalf.array(List.of(data.contentType(), JavaHalf.lend(data.body())));
        });
    }

    private static WebUrl url(String href) {
        WebUrl url = WebUrl.parse(href);
        if (url == null) {
            throw new IllegalArgumentException("not a serialized URL: " + href);
        }
        return url;
    }

    private static ProxyObject open(Background background, Value[] arguments) {
        WebUrl url = url(JavaHalf.string(arguments[1]));
        Exchange exchange = new Exchange(JavaHalf.string(arguments[0]), url, JavaHalf.strings(arguments[2]),
                JavaHalf.string(arguments[3]));
        ChunkPipe pipe = new ChunkPipe();
        Background.Failures failures = e -> failure(e, url);
        return new JavaHalf().function("send", a -> {
            byte[] content = a[0].isNull() ? null : JavaHalf.bytes(a, 0);
            background.run("fetch", () -> answer(exchange.send(content)), a[3], a[4], failures);
            return null;
        }).function("sendStream", a -> {
            background.run("fetch", () -> answer(exchange.send(pipe)), a[0], a[1], failures);
            return null;
        }).function("push", a -> {
            byte[] chunk = JavaHalf.bytes(a, 0);
            background.run("fetch-push", () -> {
                pipe.push(chunk);
                return null;
            }, a[3], a[4], failures);
            return null;
        }).function("end", a -> {
            background.run("fetch-end", () -> {
                pipe.end();
                return null;
            }, a[0], a[1], failures);
            return null;
        }).function("read", a -> {
            background.run("fetch-read", () -> {
                byte[] chunk = exchange.read();
                return chunk == null ? null : JavaHalf.lend(chunk);
            }, a[0], a[1], failures);
            return null;
        }).function("readAll", a -> {
            background.run("fetch-read", () -> JavaHalf.lend(exchange.readAll()), a[0], a[1], failures);
            return null;
        }).function("readText", a -> {
            background.run("fetch-read", exchange::readText, a[0], a[1], failures);
            return null;
        }).function("cancel", a -> {
            pipe.close();
            exchange.cancel();
            return null;
        }).object();
    }

    private static Object[] answer(Exchange.Answer answer) {
        return new Object[]{answer.status(), answer.reasonPhrase(), JavaHalf.array(answer.headers()), answer.url(),
                answer.redirected()};
    }

    /// As Node names it.
    private static Background.Failure failure(Exception thrown, WebUrl url) {
        for (Throwable it = thrown; it != null; it = it.getCause()) {
            if (it instanceof UnresolvedAddressException) {
                return new Background.Failure("ENOTFOUND", "getaddrinfo ENOTFOUND " + url.hostname());
            }
        }
        return switch (thrown) {
            case HttpConnectTimeoutException _ -> new Background.Failure("UND_ERR_CONNECT_TIMEOUT",
                    "Connect Timeout Error");
            case HttpTimeoutException _ -> new Background.Failure("UND_ERR_HEADERS_TIMEOUT", "Headers Timeout Error");
            case ConnectException _ -> new Background.Failure("ECONNREFUSED", "connect ECONNREFUSED " + address(url));
            case Exchange.NetworkError e -> new Background.Failure("other", String.valueOf(e.getMessage()));
            case IOException e -> new Background.Failure("UND_ERR_SOCKET",
                    e.getMessage() == null ? "other side closed" : e.getMessage());
            default -> new Background.Failure("other", String.valueOf(thrown.getMessage()));
        };
    }

    private static String address(WebUrl url) {
        String port = url.port().isEmpty() ? url.protocol().equals("https:") ? "443" : "80" : url.port();
        return url.hostname() + ":" + port;
    }
}
