package fourteen.js.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a `multipart/form-data` body that is in memory (RFC 7578, and what browsers make of it:
/// https://andreubotella.github.io/multipart-form-data/). One pass, no copies: a part is a range of the body.
final class Multipart {

    /// A field of the form.
    ///
    /// @param filename null for a plain value
    /// @param contentType of a file; `text/plain` for one that tells none
    /// @param from where its content starts in the body
    /// @param to where its content ends
    record Part(String name, @Nullable String filename, String contentType, int from, int to) {}

    /// What makes a body no form.
    static final class Malformed extends Exception {

        Malformed(String message) {
            super(message);
        }
    }

    /// A form has no more fields than this.
    static final int MAX_PARTS = 10_000;
    /// The lines of headers of one part have no more bytes than this.
    static final int MAX_HEADERS = 16_384;

    private final byte[] body;
    private final byte[] delimiter;
    private int at;

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// @param contentType with its `boundary` parameter
    /// @throws Malformed if the body is cut off, is no form, or breaks a limit
    static List<Part> parse(byte[] body, String contentType) throws Malformed {
        return new Multipart(body, boundary(contentType)).parts();
    }

    private static String boundary(String contentType) throws Malformed {
        String boundary = parameter(contentType, "boundary", false);
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw new Malformed("the content type has no usable boundary: " + contentType);
        }
        return boundary;
    }

    private List<Part> parts() throws Malformed {
        List<Part> parts = new ArrayList<>();
        skipPreamble();
        while (true) {
            at += delimiter.length;
            if (startsWith("--")) {
                return parts;
            }
            expectLineEnd();
            if (parts.size() == MAX_PARTS) {
                throw new Malformed("more than " + MAX_PARTS + " parts");
            }
            parts.add(part());
        }
    }

    private void skipPreamble() throws Malformed {
        // RFC 2046 §5.1.1: the first delimiter starts the body or a line.
        while (startsWith("\r\n")) {
            at += 2;
        }
        if (!startsWith(delimiter, at)) {
            at = nextDelimiter() + 2;
        }
    }

    private Part part() throws Malformed {
        int start = at;
        String name = null;
        String filename = null;
        String type = null;
        for (String line = headerLine(start); !line.isEmpty(); line = headerLine(start)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new Malformed("a header line without a colon at byte " + at);
            }
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "content-disposition" -> {
                    if (!value.toLowerCase(Locale.ROOT).startsWith("form-data")) {
                        throw new Malformed("a part that is no form-data before byte " + at);
                    }
                    name = parameter(value, "name", true);
                    filename = parameter(value, "filename", true);
                }
                case "content-type" -> type = value;
                default -> {
                    // Others, such as Content-Transfer-Encoding, are deprecated and mean nothing (RFC 7578 §4.7, 4.8).
                }
            }
        }
        if (name == null) {
            throw new Malformed("a part without a name before byte " + at);
        }
        int from = at;
        int to = nextDelimiter();
        at = to + 2;
        return new Part(name, filename, type == null ? "text/plain" : type, from, to);
    }

    private String headerLine(int start) throws Malformed {
        int end = at;
        while (end + 1 < body.length && !(body[end] == '\r' && body[end + 1] == '\n')) {
            if (++end - start > MAX_HEADERS) {
                throw new Malformed("headers of a part longer than " + MAX_HEADERS + " bytes");
            }
        }
        if (end + 1 >= body.length) {
            throw new Malformed("the body ends inside of a part's headers");
        }
        String line = new String(body, at, end - at, StandardCharsets.UTF_8);
        at = end + 2;
        return line;
    }

    private void expectLineEnd() throws Malformed {
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        if (!startsWith("\r\n")) {
            throw new Malformed("no line end behind the boundary at byte " + at);
        }
        at += 2;
    }

    /// Where the next `CR LF delimiter` starts.
    private int nextDelimiter() throws Malformed {
        for (int i = at; i + 2 + delimiter.length <= body.length; i++) {
            if (body[i] == '\r' && body[i + 1] == '\n' && startsWith(delimiter, i + 2)) {
                return i;
            }
        }
        throw new Malformed("the body ends without its closing boundary");
    }

    private boolean startsWith(String text) {
        return startsWith(text.getBytes(StandardCharsets.ISO_8859_1), at);
    }

    private boolean startsWith(byte[] bytes, int from) {
        if (from + bytes.length > body.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (body[from + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// The value of `; name=value` or `; name="value"`, or null if there is none.
    ///
    /// @param form as browsers write names in forms, `%22` for a quote; else as RFC 9110 §5.6.4 does, `\"`
    private static @Nullable String parameter(String header, String wanted, boolean form) {
        int i = header.indexOf(';');
        while (i >= 0 && i < header.length()) {
            int equals = header.indexOf('=', i);
            if (equals < 0) {
                return null;
            }
            String name = header.substring(i + 1, equals).strip();
            StringBuilder value = new StringBuilder();
            int end = equals + 1;
            if (end < header.length() && header.charAt(end) == '"') {
                for (end++; end < header.length() && header.charAt(end) != '"'; end++) {
                    if (!form && header.charAt(end) == '\\' && end + 1 < header.length()) {
                        end++;
                    }
                    value.append(header.charAt(end));
                }
                end++;
            } else {
                while (end < header.length() && header.charAt(end) != ';') {
                    value.append(header.charAt(end++));
                }
            }
            if (name.equalsIgnoreCase(wanted)) {
                String text = value.toString();
                return form ? text.replace("%0A", "\n").replace("%0D", "\r").replace("%22", "\"") : text.strip();
            }
            i = header.indexOf(';', end);
        }
        return null;
    }
}
