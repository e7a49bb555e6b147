package fourteen.http;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class HttpServerTest {

    @TempDir
    Path directory;

    @Test
    void aPortInUseIsOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpOptions options = TestSite.OPTIONS.withAddress("127.0.0.1", taken.getLocalPort());

            assertThatThrownBy(() -> HttpServer.site(directory, options)).isInstanceOf(HttpException.class).hasMessage("""
                Port %1$d is in use by another program.
                  at        http://127.0.0.1:%1$d
                  next      stop that program, or choose another port; port 0 takes a free one
                  lesson    course/lessons/01-http.md#checkpoint  [HTTP-01]""".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        // 192.0.2.1 belongs to documentation (RFC 5737), so no machine has it.
        assertThatThrownBy(() -> HttpServer.site(directory, TestSite.OPTIONS.withAddress("192.0.2.1", 0)))
                .isInstanceOf(HttpException.class)
                .hasMessageStartingWith("The server cannot listen on this address.\n  at        http://192.0.2.1:0\n");
    }

    @Test
    void aStopLetsRunningRequestsEnd() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        HttpServer server = HttpServer.start(TestSite.OPTIONS, config -> config.routes.get("/slow", ctx -> {
            running.countDown();
            gate.await();
            ctx.result("done");
        }));
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            probe.get("/slow");
            running.await();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            // The port is closed first, then the running request is waited for.
            awaitRefusal(server.port());
            assertThat(stopped).isNotDone();
            gate.countDown();

            ProbeResponse response = probe.response();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.text()).isEqualTo("done");
            stopped.get(25, TimeUnit.SECONDS);
        }
    }

    @Test
    void aStopWaitsOnlySoLong() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        HttpServer server = HttpServer.start(TestSite.OPTIONS.withStopWithin(Duration.ofMillis(100)),
                config -> config.routes
                        .get("/stuck", ctx -> {
                            running.countDown();
                            never.await();
                        }));
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            probe.get("/stuck");
            running.await();

            assertThatThrownBy(server::close).isInstanceOf(HttpException.class)
                    .hasMessageStartingWith("The server stopped before all requests had ended.");
            probe.awaitClosed();
        } finally {
            never.countDown();
        }
    }

    @Test
    void aPortIsFreeAfterTheStop() {
        HttpServer first = HttpServer.site(directory, TestSite.OPTIONS);
        int port = first.port();
        first.close();
        first.close();
        try (HttpServer second = HttpServer.site(directory, TestSite.OPTIONS.withAddress("127.0.0.1", port))) {
            assertThat(second.url()).isEqualTo("http://127.0.0.1:" + port);
            assertThat(HttpProbe.get(port, "/").status()).isEqualTo(404);
        }
    }

    @Test
    void requestsRunWhereTheOptionsSay() {
        for (Threads threads : Threads.values()) {
            try (HttpServer server = HttpServer.start(TestSite.OPTIONS.withThreads(threads),
                    config -> config.routes.get("/",
                            ctx -> ctx.result(String.valueOf(Thread.currentThread().isVirtual()))))) {
                assertThat(HttpProbe.get(server.port(), "/").text())
                        .isEqualTo(String.valueOf(threads == Threads.VIRTUAL));
            }
        }
    }

    @Test
    void eachRequestIsALineInTheLog() throws Exception {
        LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
        TestSite.write(directory, "a.txt", "12345");
        try (HttpServer server = HttpServer.start(TestSite.OPTIONS, config -> {
            config.registerPlugin(StaticFiles.at("/", directory));
            config.registerPlugin(new AccessLog(lines::add));
        })) {
            HttpProbe.get(server.port(), "/a.txt?x=%0a1", "User-Agent: x");
            assertThat(lines.poll(25, TimeUnit.SECONDS))
                    .matches("127\\.0\\.0\\.1 GET /a\\.txt\\?x=%0a1 200 5 \\d+\\.\\dms");
            HttpProbe.fetch(server.port(), "DELETE", "/a.txt");
            assertThat(lines.poll(25, TimeUnit.SECONDS)).startsWith("127.0.0.1 DELETE /a.txt 405 ");
            try (HttpProbe probe = HttpProbe.connect(server.port())) {
                probe.send("GARBAGE\r\n\r\n").response();
            }
            assertThat(lines.poll(25, TimeUnit.SECONDS)).startsWith("127.0.0.1 - - 400 ");
        }
    }

    @Test
    void manyRequestsOnOneConnectionAreAnsweredInOrder() {
        TestSite.write(directory, "a.txt", "a");
        TestSite.write(directory, "b.txt", "b");
        try (HttpServer server = HttpServer.site(directory, TestSite.OPTIONS);
                HttpProbe probe = HttpProbe.connect(server.port())) {
            probe.send(
                    "GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\nGET /none HTTP/1.1\r\nHost: x\r\n\r\nGET /b.txt HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(List.of(probe.response().status(), probe.response().status(), probe.response().status()))
                    .containsExactly(200, 404, 200);
        }
    }

    private static void awaitRefusal(int port) {
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                Thread.onSpinWait();
            } catch (IOException e) {
                return;
            }
        }
    }
}
