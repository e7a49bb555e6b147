package fourteen.course.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class LoadGeneratorTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final byte[] PAGE = "a page".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;

    LoadGeneratorTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.createContext("/page", exchange -> {
            asked.incrementAndGet();
            // No length makes the JDK's server write chunks.
            exchange.sendResponseHeaders(200, "chunked".equals(exchange.getRequestURI().getQuery()) ? 0 : PAGE.length);
            exchange.getResponseBody().write(PAGE);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyConnectionAsks() throws IOException {
        assertThat(LoadGenerator.requestsPerSecond(port(), "/page", 2, SHORT)).isPositive();
        assertThat(asked.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void chunksAreReadToTheirEnd() throws IOException {
        assertThat(LoadGenerator.requestsPerSecond(port(), "/page?chunked", 1, SHORT)).isPositive();
    }

    @Test
    void anErrorIsNoFastAnswer() {
        assertThatIOException().isThrownBy(() -> LoadGenerator.requestsPerSecond(port(), "/", 1, SHORT))
                .withMessageContaining("an answer was not 200");
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
