package fourteen.js.web;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A stream that is wrapped when it is first read: a decoder's constructor reads a header, which may not have come yet.
final class LazyStream extends InputStream {

    /// How it is wrapped.
    interface Wrap {

        InputStream wrap(InputStream raw) throws IOException;
    }

    private final InputStream raw;
    private final Wrap wrap;
    private @Nullable InputStream wrapped;

    LazyStream(InputStream raw, Wrap wrap) {
        this.raw = raw;
        this.wrap = wrap;
    }

    private InputStream stream() throws IOException {
        InputStream known = wrapped;
        if (known == null) {
            known = wrap.wrap(raw);
            wrapped = known;
        }
        return known;
    }

    @Override
    public int read() throws IOException {
        return stream().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return stream().read(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
