package fourteen.http.files;

import fourteen.http.semantics.AcceptEncoding;
import fourteen.http.semantics.ContentCoding;
import fourteen.http.semantics.ContentTypes;
import fourteen.http.semantics.UrlPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files below one directory, as they are offered to clients. Safe for many threads.
public final class FileTree {

    /// A year, which is for ever (RFC 9111 §5.2.2.1, RFC 8246).
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final SiteRoot root;
    private final FileStore store;
    private final FileOptions options;

    /// @throws IOException if there is no such directory
    public FileTree(Path directory, FileOptions options) throws IOException {
        root = new SiteRoot(directory);
        store = new FileStore(root, options);
        this.options = options;
    }

    public Path directory() {
        return root.directory();
    }

    /// Whether a file is served at a path.
    public boolean has(UrlPath path) throws IOException {
        return store.get(path) != null;
    }

    /// The file at a path, packed as the client likes it best.
    ///
    /// @param acceptEncoding the request's `Accept-Encoding`
    public Optional<Representation> find(UrlPath path, @Nullable String acceptEncoding) throws IOException {
        StoredFile file = path.names().isEmpty() ? null : store.get(path);
        if (file == null) {
            return Optional.empty();
        }
        String name = path.last();
        String type = ContentTypes.of(name);
        String cacheControl = options.immutable().test(name) ? FOR_EVER : options.cacheControl();
        if (!ContentTypes.isPackable(type)) {
            return Optional.of(new Representation(file, type, ContentCoding.IDENTITY, false, cacheControl));
        }
        List<ContentCoding> codings = AcceptEncoding.inOrder(acceptEncoding);
        for (ContentCoding coding : codings) {
            StoredFile packed = coding == ContentCoding.IDENTITY
                    ? file
                    : store.get(path.withLast(name + coding.extension()));
            if (packed != null) {
                return Optional.of(new Representation(packed, type, coding, true, cacheControl));
            }
        }
        return Optional.of(new Representation(file, type, ContentCoding.IDENTITY, true, cacheControl));
    }
}
