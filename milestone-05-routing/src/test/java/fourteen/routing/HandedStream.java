package fourteen.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// A stream that brings what it is handed, when it is handed over; a reader waits for it.
///
/// The JDK's piped streams can't stand in for a connection: they fail with "Read end dead" as soon as the thread that
/// read last has ended, and each piece of a body may be read by a thread of its own.
final class HandedStream extends InputStream {

    /// An empty piece is the end.
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();
    private byte[] piece = {};
    private int read;

    void hand(String text) {
        pieces.add(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (read == piece.length) {
            try {
                piece = pieces.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for the next piece", e);
            }
            read = 0;
            if (piece.length == 0) {
                pieces.add(END);
                return -1;
            }
        }
        int count = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, into, offset, count);
        read += count;
        return count;
    }

    /// The client sends no more: readers meet the end, whether they wait already or come later.
    @Override
    public void close() {
        pieces.add(END);
    }
}
