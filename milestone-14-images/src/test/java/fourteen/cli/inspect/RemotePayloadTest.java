package fourteen.cli.inspect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fourteen.FourteenException;
import fourteen.testkit.Gate;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class RemotePayloadTest {

    private final Gate late = Gate.shut("the second row");
    private HttpServer server;
    private String url = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", exchange -> {
            boolean asked = "text/x-component".equals(exchange.getRequestHeaders().getFirst("Accept"));
            answer(exchange, asked ? "text/x-component; charset=utf-8" : "text/html");
        });
        server.createContext("/html", exchange -> answer(exchange, "text/html"));
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        late.open();
        server.stop(0);
    }

    @Test
    void handsOutTheFirstRowWhileTheSecondIsHeldBack() throws Exception {
        try (RemotePayload payload = RemotePayload.open(url + "/page", () -> 42)) {
            assertThat(payload.sent()).isEqualTo(42);
            byte[] first = payload.body().readNBytes(4);
            assertThat(first).isEqualTo("0:1\n".getBytes(UTF_8));
            assertThat(late.isOpen()).isFalse();
            late.open();
            assertThat(payload.body().readAllBytes()).isEqualTo("1:2\n".getBytes(UTF_8));
        }
    }

    @Test
    void saysThatThereIsNoSuchPage() {
        assertThatThrownBy(() -> open(url + "/nothing")).isInstanceOf(FourteenException.class)
                .hasMessage("""
                        The answer is not a Flight payload.
                          at        %s/nothing
                          expected  status 200
                          got       status 404
                          next      ask for an address that answers with one when it is asked with Accept: text/x-component
                          lesson    milestone-14-images/README.md#payloads  [FOURTEEN-10]""".formatted(url));
    }

    @Test
    void saysThatItIsAPage() {
        late.open();
        assertThatThrownBy(() -> open(url + "/html")).isInstanceOf(FourteenException.class)
                .hasMessageContaining("  expected  content of type text/x-component\n  got       text/html\n");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> open("http://127.0.0.1:" + free)).isInstanceOf(FourteenException.class)
                .hasMessageStartingWith("There is no answer.\n")
                .hasMessageContaining("  got       Connection refused\n");
    }

    @Test
    void saysThatAnAddressIsNone() {
        assertThatThrownBy(() -> open("http://a b")).isInstanceOf(FourteenException.class)
                .hasMessageContaining("Illegal character");
    }

    private static RemotePayload open(String url) {
        return RemotePayload.open(url, () -> 0);
    }

    private void answer(HttpExchange exchange, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write("0:1\n".getBytes(UTF_8));
            body.flush();
            late.pass();
            body.write("1:2\n".getBytes(UTF_8));
        }
    }
}
