package fourteen.streaming;

import fourteen.testkit.http.HttpProbe;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A thousand clients that take their time, on one worker.
class SlowClientsTest {

    private static final int CLIENTS = 1_000;

    /// How long a wait may last. A thousand pages are a minute's work for a slow machine, and who comes after them waits
    /// for them: what is shown here is that nobody waits for a reader.
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path root;

    private SlowService service;
    private StreamedSite site;

    @BeforeEach
    void start() {
        service = SlowService.start();
        GatedApp.write(root, service);
        // Long enough to fill what a connection buffers: whoever does not read holds up its own page.
        StreamedSite.write(root, "app/long/page.tsx", """
                import { Suspense } from 'react';
                import { Slow } from '../slow';

                const line = 'x'.repeat(20_000);

                async function Long() {
                  const answer = await Slow({ name: 'long' });
                  return <ol>{Array.from({ length: 10 }, (_, i) => <li key={i}>{line}</li>)}<li>{answer}</li></ol>;
                }

                export default function Page() {
                  return <Suspense fallback={<i>long?</i>}><Long /></Suspense>;
                }
                """);
        // It may take this machine as long as it likes.
        site = StreamedSite.production(root, root.resolve(".fourteen/out"),
                StreamOptions.DEFAULT.withBoundary(Duration.ofMinutes(5)).withShell(Duration.ofMinutes(5)));
    }

    @AfterEach
    void stop() throws IOException {
        // First, for the server waits for pages that wait for data.
        service.close();
        site.close();
    }

    @Test
    void aThousandAtOnceAllGetTheirPageAndHoldUpNobody() throws IOException {
        List<Client> clients = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new Client(site.port()));
            }
            for (Client client : clients) {
                client.readUntil("<i>long?</i>");
            }
            assertThat(quick()).contains("<b>quick</b>");
            service.gate("long").patience(PATIENCE).awaitReached(CLIENTS);
            service.gate("long").open();
            // Nobody reads, and still:
            assertThat(quick()).contains("<b>quick</b>");
            for (Client client : clients) {
                assertThat(client.readUntil("</body></html>")).contains("<b>long</b>");
            }
        } finally {
            for (Client client : clients) {
                client.close();
            }
        }
    }

    private String quick() {
        try (HttpProbe probe = HttpProbe.connect(site.port()).patience(PATIENCE)) {
            return probe.get("/quick", "Connection: close").response().text();
        }
    }

    /// Reads only when it is told to.
    private static final class Client implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;

        Client(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            in = socket.getInputStream();
            socket.getOutputStream()
                    .write("GET /long HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
        }

        String readUntil(String end) throws IOException {
            StringBuilder text = new StringBuilder();
            byte[] buffer = new byte[4096];
            while (text.indexOf(end, Math.max(0, text.length() - 5_000)) < 0) {
                int count = in.read(buffer);
                assertThat(count).as("the page ended before %s", end).isPositive();
                text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
