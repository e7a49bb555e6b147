package fourteen.js.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `fetch`, judged by Node's against the same little server.
class FetchTest {

    private final NodeJudge judge = new NodeJudge(new WebApis());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/echo", FetchTest::echo);
        server.createContext("/redirect/", exchange -> {
            String[] parts = exchange.getRequestURI().getPath().split("/", 4);
            exchange.getResponseHeaders().add("Location", "/" + parts[3]);
            exchange.sendResponseHeaders(Integer.parseInt(parts[2]), -1);
            exchange.close();
        });
        server.createContext("/loop", exchange -> {
            exchange.getResponseHeaders().add("Location", "/loop");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/status/", exchange -> {
            int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(8));
            exchange.getResponseHeaders().add("X-Two", "a");
            exchange.getResponseHeaders().add("X-Two", "b");
            exchange.getResponseHeaders().add("Set-Cookie", "c=1");
            exchange.getResponseHeaders().add("Set-Cookie", "d=2");
            byte[] body = status == 204 || status == 304
                    ? new byte[0]
                    : ("status " + status).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.createContext("/coded/", exchange -> {
            String coding = exchange.getRequestURI().getPath().substring(7);
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = coding.equals("gzip")
                    ? new GZIPOutputStream(packed)
                    : new DeflaterOutputStream(packed)) {
                out.write("packed ".repeat(1000).getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().add("Content-Encoding", coding);
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });
        server.createContext("/broken", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            throw new IOException("cut off");
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[8192];
            while (true) {
                exchange.getResponseBody().write(chunk);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    /// Tells what came, as JSON.
    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String own = exchange.getRequestHeaders().getFirst("X-Own");
        byte[] answer = """
                {"method": "%s", "uri": "%s", "type": "%s", "own": "%s", "body": "%s"}"""
                .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), type, own,
                        new String(body, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : answer.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private String prelude() {
        return "const at = 'http://127.0.0.1:" + server.getAddress().getPort()
                + "'; const local = (it) => it?.replaceAll(at, ''); const log = [];\n";
    }

    @Test
    void sendsEveryKindOfBody() {
        judge.agrees(prelude() + """
                const encoder = new TextEncoder();
                const bodies = [undefined, 'text \\u00e9', new URLSearchParams('a=b c'), encoder.encode('bytes'), encoder.encode('buffer').buffer, new Blob(['blob'], { type: 'x/y' }), ''];
                for (const body of bodies) log.push(await (await fetch(at + '/echo/p?q=1#f', { method: 'POST', body, headers: { 'X-Own': 'mine' } })).json());
                for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) { const r = await fetch(new URL('/echo', at), { method }); log.push([method, r.status, await r.text()]); }
                const stream = new ReadableStream({ async pull(c) { await tick(); c.enqueue(encoder.encode('piece ')); if (log.length > 15) c.close(); else log.push('pulled'); } });
                log.push(await (await fetch(at + '/echo', { method: 'POST', body: stream, duplex: 'half' })).json());
                log.push(await (await fetch(new Request(at + '/echo', { method: 'PUT', body: 'from request' }))).json(), await (await fetch(at + '/echo/a b\u00e9?x y')).json());
                return log;
                """);
    }

    @Test
    void readsAnswers() {
        judge.agrees(prelude() + """
                for (const status of [200, 201, 204, 304, 404, 500]) { const r = await fetch(at + '/status/' + status); log.push([r.status, r.statusText, r.ok, r.headers.get('x-two'), r.headers.getSetCookie(), r.type, local(r.url), r.redirected, r.body === null, await r.text()]); }
                for (const coding of ['gzip', 'deflate']) { const r = await fetch(at + '/coded/' + coding); log.push([r.headers.get('content-encoding'), (await r.text()).length]); }
                const r = await fetch(at + '/status/200'); const copy = r.clone(); let text = ''; for await (const chunk of r.body.pipeThrough(new TextDecoderStream())) text += chunk; log.push(text, await copy.text(), r.bodyUsed, outcome(() => r.headers.set('a', 'b')).error?.name);
                const b = await (await fetch(at + '/status/200')).blob(); log.push(b.size, [...new Uint8Array(await (await fetch(at + '/status/200')).arrayBuffer())].length);
                return log;
                """);
    }

    @Test
    void followsRedirects() {
        judge.agrees(prelude() + """
                for (const status of [301, 302, 303, 307, 308]) { const r = await fetch(at + '/redirect/' + status + '/echo', { method: 'POST', body: 'b', headers: { 'X-Own': 'kept' } }); log.push([status, r.redirected, local(r.url), await r.json()]); }
                const manual = await fetch(at + '/redirect/302/echo', { redirect: 'manual' }); log.push([manual.status, manual.headers.get('location')]);
                const failure = async (promise) => { try { await promise; return 'fine'; } catch (e) { return [e.name, e.message, e.cause?.message]; } };
                log.push(await failure(fetch(at + '/redirect/302/echo', { redirect: 'error' })), await failure(fetch(at + '/loop')));
                log.push((await failure(fetch(at + '/redirect/307/echo', { method: 'POST', body: new Blob(['x']).stream(), duplex: 'half' }))).slice(0, 2));
                return log;
                """);
    }

    @Test
    void tellsWhyItFailed() throws IOException {
        // Bound and not listening: nobody else gets the port meanwhile.
        try (Socket refusing = new Socket()) {
            refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            judge.agrees(prelude() + "const closed = " + refusing.getLocalPort() + ";" + """
                    const failure = async (promise) => { try { await promise; return 'fine'; } catch (e) { return [e instanceof TypeError, e.name, e.message, e.cause?.code]; } };
                    log.push(await failure(fetch('http://127.0.0.1:' + closed + '/')), await failure(fetch('http://nobody.invalid/')));
                    log.push((await failure(fetch('nope'))).slice(0, 2), (await failure(fetch('foo:bar'))).slice(0, 3), await failure(fetch(at, { method: 'GET', body: 'x' })), (await failure(fetch())).slice(0, 2));
                    const r = await fetch(at + '/broken'); log.push((await failure(r.text())).slice(0, 3));
                    return log;
                    """);
        }
    }

    @Test
    void abortsBeforeWhileAndAfter() {
        judge.agrees(prelude() + """
                const failure = async (promise) => { try { await promise; return 'fine'; } catch (e) { return e?.name ?? e; } };
                log.push(await failure(fetch(at + '/echo', { signal: AbortSignal.abort('early') })), await failure(fetch(at + '/echo', { signal: AbortSignal.abort() })));
                const c = new AbortController(); const pending = fetch(at + '/endless', { signal: c.signal }); const r = await pending; const reader = r.body.getReader(); await reader.read();
                c.abort(); log.push(await failure((async () => { for (;;) await reader.read(); })()));
                const d = new AbortController(); const text = (await fetch(at + '/endless', { signal: d.signal })).text(); await tick(); d.abort('enough'); log.push(await failure(text));
                const gone = await fetch(at + '/endless'); await gone.body.cancel(); log.push(gone.bodyUsed);
                log.push(await failure(fetch(at + '/endless', { signal: AbortSignal.timeout(50) }).then((it) => it.text())));
                return log;
                """);
    }

    @Test
    void readsDataUrls() {
        judge.agrees("""
                const log = [];
                for (const url of ['data:,hello%20w', 'data:text/html;charset=utf-8,<p>', 'data:;base64,aGk=', 'data:text/plain;base64,a G k', 'data:x', 'data:image/png;base64,%61%47%6b', 'data:nonsense,x', 'data:;charset=x,y']) {
                  const it = await outcome(async () => { const r = await fetch(url); return [r.status, r.headers.get('content-type'), await r.text()]; }); log.push(it.error ? it.error.name : it.value);
                }
                return log;
                """);
    }

    @Test
    void closingTheRuntimeEndsWhatIsUnderWay() {
        assertThat(judge.here(prelude() + "fetch(at + '/endless').then((it) => it.text()); return 'left';"))
                .isEqualTo("\"left\"");
    }
}
