package fourteen.js.web;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/// `java:zip`: what `CompressionStream` and `DecompressionStream` push bytes through.
final class ZipHalf {

    /// RFC 1952 §2.3: magic, deflate, no flags, no time, no extra flags, unknown system.
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private ZipHalf() {}

    static JavaHalf create() {
        return new JavaHalf().function("deflater", a -> deflater(JavaHalf.string(a[0])))
                .function("inflater", a -> inflater(JavaHalf.string(a[0])));
    }

    private static ProxyObject deflater(String format) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, !format.equals("deflate"));
        boolean gzip = format.equals("gzip");
        CRC32 crc = new CRC32();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (gzip) {
            out.writeBytes(GZIP_HEADER);
        }
        return new JavaHalf().function("push", a -> {
            byte[] bytes = JavaHalf.bytes(a, 0);
            crc.update(bytes);
            deflater.setInput(bytes);
            drain(deflater, out);
            return take(out);
        }).function("end", a -> {
            deflater.finish();
            drain(deflater, out);
            if (gzip) {
                littleEndian(out, (int) crc.getValue());
                littleEndian(out, (int) deflater.getBytesRead());
            }
            deflater.end();
            return take(out);
        }).object();
    }

    private static void drain(Deflater deflater, ByteArrayOutputStream out) {
        byte[] buffer = new byte[8192];
        for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
            out.write(buffer, 0, n);
        }
    }

    private static void littleEndian(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >> shift);
        }
    }

    private static ProxyObject inflater(String format) {
        Inflating inflating = new Inflating(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return new JavaHalf().function("push", a -> {
            try {
                inflating.push(JavaHalf.bytes(a, 0), out);
                return take(out);
            } catch (DataFormatException e) {
                return String.valueOf(e.getMessage());
            }
        }).function("end", a -> {
            try {
                inflating.end();
                return null;
            } catch (DataFormatException e) {
                return String.valueOf(e.getMessage());
            }
        }).object();
    }

    private static @Nullable Object take(ByteArrayOutputStream out) {
        if (out.size() == 0) {
            return null;
        }
        byte[] ready = out.toByteArray();
        out.reset();
        return JavaHalf.lend(ready);
    }
}
