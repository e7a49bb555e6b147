package fourteen.course.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class StaticFileLoadTest {

    @Test
    void bothServersAreMeasured() throws IOException {
        StaticFileLoad.Result result = StaticFileLoad.measure(2, Duration.ofMillis(50), 1);

        assertThat(result.bare()).isPositive();
        assertThat(result.file()).isPositive();
        assertThat(new StaticFileLoad.Result(200, 190).share()).isEqualTo(0.95);
    }

    @Test
    void anErrorIsNoFastAnswer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        try {
            assertThatIOException()
                    .isThrownBy(() -> LoadGenerator.requestsPerSecond(server.getAddress().getPort(), "/", 1,
                            Duration.ofMillis(50)))
                    .withMessageContaining("an answer was not 200");
        } finally {
            server.stop(0);
        }
    }
}
