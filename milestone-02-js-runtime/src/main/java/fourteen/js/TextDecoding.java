package fourteen.js;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/// Bytes to text, in pieces (https://encoding.spec.whatwg.org/#dom-textdecoder-decode): a character that is cut in two
/// waits for its rest.
final class TextDecoding {

    private final CharsetDecoder decoder;
    private final boolean unmappedAreControls;
    private final boolean keepsMark;
    private final boolean isUtf8;
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean fresh = true;

    TextDecoding(String encoding, boolean fatal, boolean ignoreMark) {
        CodingErrorAction action = fatal ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        decoder = TextLabels.charset(encoding).newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
        // The web's windows-1252 knows all 256 bytes, Java's leaves five out.
        unmappedAreControls = encoding.equals("windows-1252");
        isUtf8 = encoding.equals("utf-8");
        keepsMark = ignoreMark || !encoding.startsWith("utf-");
    }

    /// @param more whether further pieces follow
    /// @return null if the bytes are not valid and the decoder is a fatal one
    @Nullable
    String decode(byte[] bytes, boolean more) {
        if (unmappedAreControls) {
            return windows1252(bytes);
        }
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + bytes.length).put(rest).put(bytes).flip();
        if (isUtf8) {
            Utf8.markSurrogates(in.array(), in.limit());
        }
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 2);
        CoderResult result = decoder.decode(in, out, !more);
        if (!result.isError() && !more) {
            result = decoder.flush(out);
        }
        if (result.isError() || !more) {
            decoder.reset();
        }
        rest = more && !result.isError() ? in.slice() : ByteBuffer.allocate(0);
        String text = out.flip().toString();
        boolean starts = fresh && !text.isEmpty();
        fresh = !more || (fresh && !starts);
        if (result.isError()) {
            fresh = true;
            return null;
        }
        return starts && !keepsMark && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }

    private String windows1252(byte[] bytes) {
        StringBuilder text = new StringBuilder(decoder.charset().decode(ByteBuffer.wrap(bytes)));
        for (int i = 0; i < bytes.length; i++) {
            if (text.charAt(i) == '\uFFFD') {
                text.setCharAt(i, (char) (bytes[i] & 0xff));
            }
        }
        return text.toString();
    }
}
