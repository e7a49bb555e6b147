package fourteen.js.web;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks what comes in pieces of any size: `gzip` (RFC 1952), `deflate` (RFC 1950) or `deflate-raw` (RFC 1951).
final class Inflating {

    private static final int GZIP_HEADER = 10;
    private static final int GZIP_TRAILER = 8;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_CRC = 2;

    private final boolean gzip;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private final ByteArrayOutputStream trailer = new ByteArrayOutputStream();
    private byte[] header = new byte[0];
    private boolean headerRead;

    Inflating(String format) {
        gzip = format.equals("gzip");
        inflater = new Inflater(!format.equals("deflate"));
        headerRead = !gzip;
    }

    void push(byte[] bytes, ByteArrayOutputStream out) throws DataFormatException {
        byte[] rest = headerRead ? bytes : afterHeader(bytes);
        if (inflater.finished()) {
            afterEnd(rest, 0, rest.length);
            return;
        }
        inflater.setInput(rest);
        byte[] buffer = new byte[8192];
        while (!inflater.finished() && !inflater.needsInput()) {
            int n = inflater.inflate(buffer);
            if (inflater.needsDictionary()) {
                throw new DataFormatException("Missing dictionary");
            }
            crc.update(buffer, 0, n);
            out.write(buffer, 0, n);
        }
        if (inflater.finished()) {
            afterEnd(rest, rest.length - inflater.getRemaining(), rest.length);
        }
    }

    void end() throws DataFormatException {
        boolean complete = headerRead && inflater.finished() && (!gzip || trailer.size() == GZIP_TRAILER);
        inflater.end();
        if (!complete) {
            throw new DataFormatException("unexpected end of file");
        }
    }

    private void afterEnd(byte[] bytes, int from, int to) throws DataFormatException {
        if (trailer.size() + to - from > (gzip ? GZIP_TRAILER : 0)) {
            throw new DataFormatException("Trailing junk found after the end of the compressed stream");
        }
        trailer.write(bytes, from, to - from);
        if (trailer.size() < GZIP_TRAILER) {
            return;
        }
        byte[] all = trailer.toByteArray();
        if (littleEndian(all, 0) != (int) crc.getValue()) {
            throw new DataFormatException("incorrect data check");
        }
        if (littleEndian(all, 4) != (int) inflater.getBytesWritten()) {
            throw new DataFormatException("incorrect length check");
        }
    }

    private static int littleEndian(byte[] bytes, int at) {
        return (bytes[at] & 255) | (bytes[at + 1] & 255) << 8 | (bytes[at + 2] & 255) << 16 | bytes[at + 3] << 24;
    }

    /// What follows the header, or nothing while it is not complete. RFC 1952 §2.3
    private byte[] afterHeader(byte[] bytes) throws DataFormatException {
        int known = header.length;
        header = Arrays.copyOf(header, known + bytes.length);
        System.arraycopy(bytes, 0, header, known, bytes.length);
        int end = headerEnd();
        if (end < 0) {
            return new byte[0];
        }
        headerRead = true;
        byte[] rest = Arrays.copyOfRange(header, end, header.length);
        header = new byte[0];
        return rest;
    }

    /// -1 while it is not complete.
    private int headerEnd() throws DataFormatException {
        byte[] magic = {0x1f, (byte) 0x8b, 8};
        for (int i = 0; i < Math.min(magic.length, header.length); i++) {
            if (header[i] != magic[i]) {
                throw new DataFormatException("incorrect header check");
            }
        }
        if (header.length < GZIP_HEADER) {
            return -1;
        }
        int flags = header[3];
        int at = GZIP_HEADER;
        if ((flags & EXTRA) != 0) {
            if (header.length < at + 2) {
                return -1;
            }
            at += 2 + (header[at] & 255) + ((header[at + 1] & 255) << 8);
        }
        for (int text : new int[]{NAME, COMMENT}) {
            if ((flags & text) != 0) {
                while (at < header.length && header[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        if ((flags & HEADER_CRC) != 0) {
            at += 2;
        }
        if (header.length > 65_536 + GZIP_HEADER + 2) {
            throw new DataFormatException("header too long");
        }
        return at <= header.length ? at : -1;
    }
}
