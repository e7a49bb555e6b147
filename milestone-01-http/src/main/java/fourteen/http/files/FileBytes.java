package fourteen.http.files;

import fourteen.http.semantics.ByteRange;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/// Copies a file's bytes out, from memory or from the disk.
final class FileBytes {

    private static final int BUFFER = 64 * 1024;

    private final StoredFile file;

    FileBytes(StoredFile file) {
        this.file = file;
    }

    void writeWhole(OutputStream out) throws IOException {
        byte[] content = file.content();
        if (content != null) {
            out.write(content);
        } else if (file.size() > 0) {
            write(new ByteRange(0, file.size() - 1), out);
        }
    }

    /// @throws EOFException if the file became shorter meanwhile: the length is promised already, so the connection must break
    void write(ByteRange range, OutputStream out) throws IOException {
        byte[] content = file.content();
        if (content != null) {
            out.write(content, (int) range.first(), (int) range.length());
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file.file(),
                Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            channel.position(range.first());
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, range.length()));
            for (long left = range.length(); left > 0;) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                int read = channel.read(buffer);
                if (read < 0) {
                    throw new EOFException(file.file() + " ended " + left + " bytes early while it was sent");
                }
                out.write(buffer.array(), 0, read);
                left -= read;
            }
        }
    }
}
