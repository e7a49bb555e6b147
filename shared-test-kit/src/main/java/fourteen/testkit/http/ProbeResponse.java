package fourteen.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An HTTP/1.1 response, or what of it has arrived so far; a picture that does not change when more arrives.
public final class ProbeResponse {

    private final byte[] head;
    private final String statusLine;
    private final List<Header> headers;
    private final byte[] body;
    private final List<Chunk> chunks;
    private final List<Header> trailers;
    private final List<ProbeResponse> interim;
    private final boolean complete;

    ProbeResponse(ResponseReader reader) {
        this.head = reader.head();
        this.statusLine = reader.statusLine();
        this.headers = List.copyOf(reader.headers());
        this.body = reader.body();
        this.chunks = List.copyOf(reader.chunks());
        this.trailers = List.copyOf(reader.trailers());
        this.interim = List.copyOf(reader.interim());
        this.complete = reader.isComplete();
    }

    /// Status line and header lines with their line ends and the empty line, byte for byte.
    public byte[] head() {
        return Arrays.copyOf(head, head.length);
    }

    /// Without its line end: `HTTP/1.1 200 OK`.
    public String statusLine() {
        return statusLine;
    }

    public int status() {
        return Integer.parseInt(statusLine.substring(9, 12));
    }

    /// All header lines in their order, duplicates too.
    public List<Header> headers() {
        return headers;
    }

    /// The first header of that name; the case of the name does not matter (RFC 9110 §5.1).
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /// The values of all header lines of that name, in their order.
    public List<String> headers(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return headers.stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(lower))
                .map(Header::value)
                .toList();
    }

    /// The body without its framing; not decompressed.
    public byte[] body() {
        return Arrays.copyOf(body, body.length);
    }

    /// The body read as UTF-8.
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The chunks as the server cut them, without the last, empty one; none if the body is not chunked.
    public List<Chunk> chunks() {
        return chunks;
    }

    /// Header fields behind a chunked body.
    public List<Header> trailers() {
        return trailers;
    }

    /// Responses of status 1xx that came before this one.
    public List<ProbeResponse> interim() {
        return interim;
    }

    /// Whether the whole response has arrived.
    public boolean isComplete() {
        return complete;
    }

    @Override
    public String toString() {
        return new String(head, StandardCharsets.ISO_8859_1) + text();
    }
}
