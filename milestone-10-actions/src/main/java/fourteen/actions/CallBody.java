package fourteen.actions;

import fourteen.flight.FlightFile;
import fourteen.flight.reply.ReplyLimits;
import fourteen.flight.reply.ReplyPart;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;
import fourteen.routing.RequestBody;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/// The body of a call, or of a form: its parts in their order. Files that are longer than a little lie on disk until this is
/// closed. Jetty's parser reads it (RFC 7578).
final class CallBody implements Closeable {

    private static final String FORM = "multipart/form-data";
    private static final String TEXT = "text/plain";
    private static final int HEADER_BYTES = 8_192;

    private final List<ReplyPart> parts;
    private final Closeable open;

    private CallBody(List<ReplyPart> parts, Closeable open) {
        this.parts = List.copyOf(parts);
        this.open = open;
    }

    /// Reads all of it.
    ///
    /// @param type the request's `Content-Type`
    /// @throws ActionsException if it is no such body, or too long
    /// @throws IOException if the client is gone
    static CallBody read(@Nullable String type, RequestBody body, ActionOptions options) throws IOException {
        String kind = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case TEXT -> new CallBody(List.of(new Field("0", text(body, options.limits()))), () -> {});
            case FORM -> form(MultiPart.extractBoundary(type), body, options);
            default -> throw ActionsException.body(FORM + ", or " + TEXT, kind.isEmpty() ? "no Content-Type" : kind);
        };
    }

    List<ReplyPart> parts() {
        return parts;
    }

    private static String text(RequestBody body, ReplyLimits limits) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece = body.next(); piece != null; piece = body.next()) {
            all.writeBytes(piece);
            if (all.size() > limits.bytes()) {
                throw ActionsException.body("at most " + limits.bytes() + " bytes of text", "more");
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private static CallBody form(@Nullable String boundary, RequestBody body, ActionOptions options)
            throws IOException {
        if (boundary == null || boundary.isEmpty()) {
            throw ActionsException.body(FORM + "; boundary=…", "no boundary");
        }
        ReplyLimits limits = options.limits();
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        Path directory = Files.createTempDirectory("fourteen-upload");
        parser.setFilesDirectory(directory);
        parser.setUseFilesForPartsWithoutFileName(false);
        parser.setMaxMemoryFileSize(options.inMemory());
        parser.setMaxFileSize(Math.max(limits.fileBytes(), limits.bytes()));
        parser.setMaxLength(limits.filesBytes() + limits.bytes());
        parser.setMaxParts(limits.fields());
        parser.setPartHeadersMaxLength(HEADER_BYTES);
        MultiPartFormData.Parts read;
        try {
            CompletableFuture<MultiPartFormData.Parts> all = new CompletableFuture<>();
            parser.parse(Content.Source.from(new Pieces(body)), new Promise.Invocable<>() {

                @Override
                public void succeeded(MultiPartFormData.Parts parts) {
                    all.complete(parts);
                }

                @Override
                public void failed(Throwable reason) {
                    all.completeExceptionally(reason);
                }
            });
            read = all.join();
        } catch (CompletionException e) {
            Files.deleteIfExists(directory);
            throw refused(e.getCause());
        }
        Closeable files = () -> {
            read.close();
            Files.deleteIfExists(directory);
        };
        List<ReplyPart> parts = new ArrayList<>();
        for (MultiPart.Part part : read) {
            parts.add(part(part));
        }
        return new CallBody(parts, files);
    }

    /// What the client is to blame for; whatever else goes wrong while it is read is the connection's end.
    private static RuntimeException refused(@Nullable Throwable cause) throws IOException {
        if (cause instanceof IOException broken && broken.getCause() instanceof RuntimeException limit) {
            throw limit;
        }
        return ActionsException.body(FORM + " within the limits", cause == null ? null : cause.getMessage());
    }

    private static ReplyPart part(MultiPart.Part part) {
        String name = part.getName() == null ? "" : part.getName();
        if (part.getFileName() == null) {
            return new Field(name, part.getContentAsString(StandardCharsets.UTF_8));
        }
        String type = part.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return new Upload(name, new FlightFile(part.getFileName(), type == null ? "" : type, new FlightFile.Content() {

            @Override
            public long size() {
                return part.getLength();
            }

            @Override
            public InputStream open() {
                return Content.Source.asInputStream(part.newContentSource(ByteBufferPool.SIZED_NON_POOLING, 0, -1));
            }
        }));
    }

    /// What comes in, as a stream.
    private static final class Pieces extends InputStream {

        private final RequestBody body;
        private byte[] piece = new byte[0];
        private int at;

        private Pieces(RequestBody body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (at == piece.length) {
                byte[] next = body.next();
                if (next == null) {
                    return -1;
                }
                piece = next;
                at = 0;
            }
            int count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            return count;
        }
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
