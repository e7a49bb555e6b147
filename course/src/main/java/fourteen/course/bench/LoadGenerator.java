package fourteen.course.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks a server on this machine for one path as fast as it answers, over connections that stay open.
///
/// Generator and server share the machine, so its figures compare; they are no record.
final class LoadGenerator {

    private LoadGenerator() {}

    /// @param connections how many ask at the same time, each on a thread of its own
    /// @return answered requests per second
    /// @throws IOException if an answer is not 200, or does not say where it ends
    static double requestsPerSecond(int port, String path, int connections, Duration length) throws IOException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        long answered = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                counts.add(threads.submit(() -> ask(port, path, end)));
            }
            for (Future<Long> count : counts) {
                answered += count.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IOException("The server broke off while it was measured: " + e.getCause(), e);
        }
        return answered * 1e9 / (System.nanoTime() - start);
    }

    private static long ask(int port, String path, long end) {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        long answered = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            do {
                socket.getOutputStream().write(request);
                skipAnswer(in);
                answered++;
            } while (System.nanoTime() < end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answered;
    }

    private static void skipAnswer(InputStream in) throws IOException {
        if (!line(in).startsWith("HTTP/1.1 200 ")) {
            throw new IOException("an answer was not 200");
        }
        long length = -1;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            }
            chunked |= header.equalsIgnoreCase("Transfer-Encoding: chunked");
        }
        if (chunked) {
            skipChunks(in);
        } else if (length >= 0) {
            in.skipNBytes(length);
        } else {
            throw new IOException("an answer had no length");
        }
    }

    private static void skipChunks(InputStream in) throws IOException {
        long size = Long.parseLong(line(in), 16);
        while (size > 0) {
            in.skipNBytes(size + 2);
            size = Long.parseLong(line(in), 16);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
