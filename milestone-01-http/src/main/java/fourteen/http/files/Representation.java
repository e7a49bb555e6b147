package fourteen.http.files;

import fourteen.http.semantics.ByteRange;
import fourteen.http.semantics.ContentCoding;
import fourteen.http.semantics.EntityTag;
import fourteen.http.semantics.HttpDate;
import fourteen.http.semantics.Preconditions;
import fourteen.http.semantics.RequestedRanges;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file as one client gets it, and the answer to that client's GET or HEAD.
public final class Representation {

    private final StoredFile file;
    private final String type;
    private final ContentCoding coding;
    private final boolean varies;
    private final String cacheControl;

    /// @param varies whether another client may get it packed otherwise
    Representation(StoredFile file, String type, ContentCoding coding, boolean varies, String cacheControl) {
        this.file = file;
        this.type = type;
        this.coding = coding;
        this.varies = varies;
        this.cacheControl = cacheControl;
    }

    /// Answers 200, 206 or 304.
    ///
    /// @throws HttpResponseException 412 or 416
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Preconditions preconditions = new Preconditions(request.getHeader("If-Match"),
                request.getHeader("If-Unmodified-Since"), request.getHeader("If-None-Match"),
                request.getHeader("If-Modified-Since"));
        switch (preconditions.none()
                ? Preconditions.Outcome.PROCEED
                : preconditions.against(file.tag(), file.modified())) {
            case FAILED -> throw new HttpResponseException(412, "Precondition Failed");
            case NOT_MODIFIED -> {
                describe(response);
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                response.setContentType(null);
                // RFC 9110 §8.6: the length that a 200 would have, or none; Jetty would say 0.
                response.setContentLengthLong(file.size());
            }
            case PROCEED -> send(request, response);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean get = request.getMethod().equals("GET");
        String range = request.getHeader("Range");
        // RFC 9110 §14.2: a Range means something with GET only.
        RequestedRanges ranges = get && range != null && stillTheSame(request.getHeader("If-Range"))
                ? RequestedRanges.parse(range, file.size())
                : new RequestedRanges.Whole();
        FileBytes bytes = new FileBytes(file);
        switch (ranges) {
            case RequestedRanges.Unsatisfiable() -> {
                response.setHeader("Content-Range", "bytes */" + file.size());
                throw new HttpResponseException(416, "Range Not Satisfiable");
            }
            case RequestedRanges.Whole() -> {
                describeBody(response);
                response.setContentType(type);
                response.setContentLengthLong(file.size());
                if (get) {
                    bytes.writeWhole(response.getOutputStream());
                }
            }
            case RequestedRanges.Parts(List<ByteRange> parts) when parts.size() == 1 -> {
                ByteRange part = parts.getFirst();
                describeBody(response);
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setContentType(type);
                response.setHeader("Content-Range", part.contentRange(file.size()));
                response.setContentLengthLong(part.length());
                bytes.write(part, response.getOutputStream());
            }
            case RequestedRanges.Parts(List<ByteRange> parts) -> {
                MultipartRanges multipart = new MultipartRanges(file, type, parts);
                describeBody(response);
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setContentType(multipart.contentType());
                response.setContentLengthLong(multipart.length());
                multipart.write(bytes, response.getOutputStream());
            }
        }
    }

    /// `If-Range` (RFC 9110 §13.1.5): the parts are wanted only if the client's other parts are of this very state.
    private boolean stillTheSame(@Nullable String ifRange) {
        if (ifRange == null) {
            return true;
        }
        List<EntityTag> tags = EntityTag.list(ifRange);
        if (!tags.isEmpty()) {
            return tags.getFirst().matchesStrongly(file.tag());
        }
        Optional<Instant> date = HttpDate.parse(ifRange);
        return date.isPresent() && date.get().equals(HttpDate.toSeconds(file.modified()));
    }

    /// What a 304 says too (RFC 9110 §15.4.5).
    private void describe(HttpServletResponse response) {
        response.setHeader("ETag", file.tagText());
        response.setHeader("Last-Modified", file.lastModified());
        response.setHeader("Cache-Control", cacheControl);
        if (varies) {
            response.addHeader("Vary", "Accept-Encoding");
        }
    }

    private void describeBody(HttpServletResponse response) {
        describe(response);
        response.setHeader("Accept-Ranges", "bytes");
        // The type is what the extension says; a browser that guesses might run an uploaded picture as a page.
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (coding != ContentCoding.IDENTITY) {
            response.setHeader("Content-Encoding", coding.token());
        }
    }
}
