package fourteen.http.files;

import fourteen.http.semantics.ByteRange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Several parts of one file in one body: `multipart/byteranges` (RFC 9110 §14.6).
final class MultipartRanges {

    private final StoredFile file;
    private final String type;
    private final List<ByteRange> parts;
    private final String boundary;

    MultipartRanges(StoredFile file, String type, List<ByteRange> parts) {
        this.file = file;
        this.type = type;
        this.parts = parts;
        // A file can't contain its own hash, so the boundary stands nowhere inside.
        boundary = "fourteen-" + file.tag().value();
    }

    String contentType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    long length() {
        long length = end().length;
        for (ByteRange part : parts) {
            length += head(part).length + part.length();
        }
        return length;
    }

    void write(FileBytes bytes, OutputStream out) throws IOException {
        for (ByteRange part : parts) {
            out.write(head(part));
            bytes.write(part, out);
        }
        out.write(end());
    }

    private byte[] head(ByteRange part) {
        String head = "\r\n--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Range: "
                + part.contentRange(file.size()) + "\r\n\r\n";
        return head.getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] end() {
        return ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
