package fourteen.testkit.http;

import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import fourteen.testkit.message.Report;
import fourteen.testkit.message.Visible;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one response out of bytes that come in pieces, by the letter of RFC 9112: what is not allowed is a failure that
/// says where.
final class ResponseReader {

    private enum State {
        STATUS, HEADER, LENGTH, UNTIL_CLOSE, CHUNK_SIZE, CHUNK_DATA, CHUNK_END, TRAILER, COMPLETE
    }

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] [1-9]\\d\\d(?: .*)?");
    // RFC 9110 §5.1 and §5.5
    private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*");
    // Sixteen digits would overflow; no test sends that much.
    private static final Pattern CHUNK_SIZE = Pattern.compile("([0-9A-Fa-f]{1,8})[ \t]*(;.*)?");

    private final boolean toHead;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    private final List<Header> headers = new ArrayList<>();
    private final List<Header> trailers = new ArrayList<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<ProbeResponse> interim = new ArrayList<>();
    private State state = State.STATUS;
    private String statusLine = "";
    private String extensions = "";
    private long left;
    private long read;

    /// @param toHead whether the request was HEAD: then no body follows, whatever the headers say (RFC 9112 §6.3)
    ResponseReader(boolean toHead) {
        this.toHead = toHead;
    }

    /// Takes bytes until the response is complete.
    ///
    /// @return how many were taken
    int take(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && state != State.COMPLETE) {
            switch (state) {
                case STATUS, HEADER, CHUNK_SIZE, CHUNK_END, TRAILER -> takeLineByte(bytes[at++]);
                case LENGTH, CHUNK_DATA, UNTIL_CLOSE -> {
                    int many = state == State.UNTIL_CLOSE ? to - at : (int) Math.min(left, to - at);
                    takeData(bytes, at, many);
                    at += many;
                }
                case COMPLETE -> throw new AssertionError("the loop ends before this");
            }
        }
        read += at - from;
        return at - from;
    }

    /// The server has closed the connection.
    void end() {
        switch (state) {
            case UNTIL_CLOSE -> state = State.COMPLETE;
            case COMPLETE -> {
            }
            case LENGTH -> throw failure("with " + left + " more bytes, as its Content-Length says", "the end");
            case CHUNK_SIZE, CHUNK_DATA, CHUNK_END, TRAILER -> throw failure("with a last chunk of size 0", "the end");
            case STATUS, HEADER -> throw failure("with a status line, headers and an empty line", "the end");
        }
    }

    private void takeData(byte[] bytes, int from, int many) {
        body.write(bytes, from, many);
        left -= many;
        if (state == State.CHUNK_DATA) {
            chunk.write(bytes, from, many);
            if (left == 0) {
                state = State.CHUNK_END;
            }
        } else if (state == State.LENGTH && left == 0) {
            state = State.COMPLETE;
        }
    }

    private void takeLineByte(byte next) {
        if (state == State.STATUS || state == State.HEADER) {
            head.write(next);
        }
        line.write(next);
        if (next != '\n') {
            return;
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        line.reset();
        if (!text.endsWith("\r\n")) {
            throw failure("with lines that end in CR LF", Visible.line(text));
        }
        takeLine(text.substring(0, text.length() - 2));
    }

    private void takeLine(String text) {
        switch (state) {
            case STATUS -> {
                if (!STATUS_LINE.matcher(text).matches()) {
                    throw failure("with a status line like HTTP/1.1 200 OK", Visible.line(text));
                }
                statusLine = text;
                state = State.HEADER;
            }
            case HEADER -> {
                if (text.isEmpty()) {
                    beginBody();
                } else {
                    headers.add(field(text));
                }
            }
            case CHUNK_SIZE -> beginChunk(text);
            case CHUNK_END -> {
                if (!text.isEmpty()) {
                    throw failure("with CR LF after the bytes of a chunk", Visible.line(text));
                }
                chunks.add(new Chunk(extensions, chunk.toByteArray()));
                chunk.reset();
                state = State.CHUNK_SIZE;
            }
            case TRAILER -> {
                if (text.isEmpty()) {
                    state = State.COMPLETE;
                } else {
                    trailers.add(field(text));
                }
            }
            case LENGTH, UNTIL_CLOSE, CHUNK_DATA, COMPLETE -> throw new AssertionError("no lines here");
        }
    }

    private void beginChunk(String text) {
        Matcher size = CHUNK_SIZE.matcher(text);
        if (!size.matches()) {
            throw failure("with a chunk size in hexadecimal digits", Visible.line(text));
        }
        left = Long.parseLong(size.group(1), 16);
        extensions = size.group(2) == null ? "" : size.group(2);
        state = left == 0 ? State.TRAILER : State.CHUNK_DATA;
    }

    /// How the body is framed: RFC 9112 §6.3.
    private void beginBody() {
        int status = Integer.parseInt(statusLine.substring(9, 12));
        List<String> lengths = values("content-length");
        List<String> codings = values("transfer-encoding");
        if (status < 200 && status != 101) {
            state = State.COMPLETE;
            interim.add(new ProbeResponse(this));
            headers.clear();
            head.reset();
            state = State.STATUS;
        } else if (!codings.isEmpty() && !lengths.isEmpty()) {
            throw failure("with either Transfer-Encoding or Content-Length", "both");
        } else if (lengths.size() > 1 || lengths.stream().anyMatch(length -> !length.matches("\\d{1,18}"))) {
            throw failure("with one Content-Length of digits", Visible.line(String.join(", ", lengths)));
        } else if (toHead || status == 204 || status == 304 || status == 101) {
            state = State.COMPLETE;
        } else if (!codings.isEmpty()) {
            if (!codings.equals(List.of("chunked"))) {
                throw failure("with Transfer-Encoding: chunked", Visible.line(String.join(", ", codings)));
            }
            state = State.CHUNK_SIZE;
        } else if (lengths.isEmpty()) {
            state = State.UNTIL_CLOSE;
        } else {
            left = Long.parseLong(lengths.getFirst());
            state = left == 0 ? State.COMPLETE : State.LENGTH;
        }
    }

    private List<String> values(String name) {
        return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).toList();
    }

    private Header field(String text) {
        Matcher field = FIELD.matcher(text);
        if (!field.matches()) {
            throw failure("with header lines like Name: value", Visible.line(text));
        }
        return new Header(field.group(1), field.group(2));
    }

    private TestKitFailure failure(String wish, String got) {
        Report report = Report.expecting("the response", "to be HTTP/1.1 " + wish).got(got);
        if (!statusLine.isEmpty()) {
            report.line("after", statusLine + ", " + read + " bytes in all");
        }
        return new TestKitFailure(FailureClass.PROTOCOL, report.toString());
    }

    boolean hasHead() {
        return state != State.STATUS && state != State.HEADER;
    }

    boolean isComplete() {
        return state == State.COMPLETE;
    }

    byte[] head() {
        return head.toByteArray();
    }

    String statusLine() {
        return statusLine;
    }

    List<Header> headers() {
        return headers;
    }

    byte[] body() {
        return body.toByteArray();
    }

    List<Chunk> chunks() {
        return chunks;
    }

    List<Header> trailers() {
        return trailers;
    }

    List<ProbeResponse> interim() {
        return interim;
    }
}
