package fourteen.streaming;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import fourteen.http.semantics.AcceptEncoding;
import fourteen.http.semantics.ContentCoding;
import fourteen.routing.HeaderList;
import fourteen.routing.ResponseSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A response that is compressed while it is sent. A flush ends a block, so that the client can read all that was written
/// before: a compressor that held it back would turn a stream into a download.
final class CompressedSink implements ResponseSink, AutoCloseable {

    /// Fast settings: a page is compressed for one client, once.
    private static final int BROTLI_QUALITY = 4;
    private static final int BLOCK = 8192;

    private final ResponseSink response;
    private final ContentCoding coding;
    private @Nullable OutputStream out;
    private boolean finished;

    private CompressedSink(ResponseSink response, ContentCoding coding) {
        this.response = response;
        this.coding = coding;
    }

    /// @param accepted the request's `Accept-Encoding`
    static CompressedSink of(ResponseSink response, @Nullable String accepted) {
        for (ContentCoding coding : AcceptEncoding.inOrder(accepted)) {
            if (coding != ContentCoding.BROTLI || Brotli4jLoader.isAvailable()) {
                return new CompressedSink(response, coding);
            }
        }
        return new CompressedSink(response, ContentCoding.IDENTITY);
    }

    @Override
    public boolean interim(int status, HeaderList headers, boolean overHttp1) throws IOException {
        return response.interim(status, headers, overHttp1);
    }

    @Override
    public void start(int status, HeaderList headers) {
        List<HeaderList.Header> all = new ArrayList<>(headers.headers());
        if (coding != ContentCoding.IDENTITY) {
            all.removeIf(header -> header.name().equalsIgnoreCase("Content-Length"));
            all.add(new HeaderList.Header("Content-Encoding", coding.token()));
        }
        response.start(status, new HeaderList(all));
        try {
            out = compressor(new Below());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private OutputStream compressor(OutputStream below) throws IOException {
        return switch (coding) {
            case IDENTITY -> below;
            case GZIP -> new GZIPOutputStream(below, BLOCK, true);
            case BROTLI -> new BrotliOutputStream(below, new Encoder.Parameters().setQuality(BROTLI_QUALITY), BLOCK);
        };
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        stream().write(bytes);
    }

    @Override
    public void flush() throws IOException {
        stream().flush();
        // Brotli's stream keeps the word to itself.
        response.flush();
    }

    /// Writes what ends the compressed stream: all of it was sent.
    void finish() throws IOException {
        stream().close();
        finished = true;
    }

    /// Gives the compressor's memory back. A response that was cut off gets no end, so that nobody takes it for whole.
    @Override
    public void close() throws IOException {
        if (out != null && !finished) {
            finished = true;
            out.close();
        }
    }

    private OutputStream stream() {
        return Objects.requireNonNull(out, "not started");
    }

    private final class Below extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (finished) {
                return;
            }
            response.write(offset == 0 && length == bytes.length
                    ? bytes
                    : java.util.Arrays.copyOfRange(bytes, offset, offset + length));
        }
    }
}
