package fourteen.testkit.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A server for one connection that says exactly what the test writes down, bytes and pauses.
final class ScriptedServer implements AutoCloseable {

    /// What the server does with its connection.
    interface Script {
        void play(Line line) throws IOException;
    }

    /// The server's end of the connection.
    record Line(Socket socket) {

        Line says(String latin) throws IOException {
            socket.getOutputStream().write(latin.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        /// Reads until the text came.
        Line hears(String text) throws IOException {
            InputStream in = socket.getInputStream();
            StringBuilder heard = new StringBuilder();
            while (!heard.toString().endsWith(text)) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("heard only " + heard);
                }
                heard.append((char) next);
            }
            return this;
        }

        Line hearsTheEnd() throws IOException {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return this;
        }

        /// Ends the connection as a crash would.
        void resets() throws IOException {
            socket.setSoLinger(true, 0);
        }
    }

    private final ServerSocket server;

    private ScriptedServer(ServerSocket server) {
        this.server = server;
    }

    static ScriptedServer playing(Script script) {
        try {
            ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    script.play(new Line(socket));
                } catch (IOException e) {
                    // The probe has gone; its test says why.
                }
            });
            return new ScriptedServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpProbe probe() {
        return HttpProbe.connect(server.getLocalPort());
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
