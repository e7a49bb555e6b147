package fourteen.cli;

import fourteen.FourteenException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks a server for its home page, as a browser would, to know that it answers. A bare socket: the JDK's HTTP client
/// would take a tenth of a second to load.
final class ReadyProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// `HTTP/1.1 200 `
    private static final int STATUS_LINE = 13;

    private ReadyProbe() {}

    /// Returns the status of the first answer, whatever it is: an app with an error on its home page is served as well.
    ///
    /// @throws FourteenException if there is no HTTP answer in time
    static int firstAnswer(String host, int port, String url) {
        try (var socket = new Socket()) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(PATIENCE.toMillis()));
            String request = "GET / HTTP/1.1\r\nHost: " + url.substring("http://".length())
                    + "\r\nUser-Agent: fourteen\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            // The first line is enough: the rest of a streamed page may take as long as its data.
            String answer = new String(socket.getInputStream().readNBytes(STATUS_LINE), StandardCharsets.ISO_8859_1);
            // RFC 9112 §4: HTTP-version SP status-code SP
            if (answer.matches("(?s)HTTP/1\\.[01] \\d{3} .*")) {
                return Integer.parseInt(answer.substring(9, 12));
            }
            throw FourteenException.silent(url, "something that is not HTTP");
        } catch (IOException failure) {
            throw FourteenException.silent(url, failure.getMessage());
        }
    }
}
