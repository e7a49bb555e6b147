package fourteen.flight.reply;

import fourteen.flight.FlightException;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;

/// Counts what arrives and what is made of it against the limits.
final class Meter {

    private final ReplyLimits limits;
    private long bytes;
    private int fields;
    private long fileBytes;
    private long nodes;
    private int depth;
    private long paths;

    Meter(ReplyLimits limits) {
        this.limits = limits;
    }

    void arrived(ReplyPart part) {
        String place = "field " + ReplyErrors.shortened(part.name());
        if (++fields > limits.fields()) {
            throw most("fields", place, limits.fields(), "fields", fields);
        }
        int length = part.name().length();
        if (length > limits.nameLength()) {
            throw most("nameLength", place, limits.nameLength(), "characters in a name", length);
        }
        bytes += utf8(part.name());
        switch (part) {
            case Field field -> bytes += utf8(field.value());
            case Upload upload -> file(upload, place);
        }
        if (bytes > limits.bytes()) {
            throw most("bytes", place, limits.bytes(), "bytes of text", bytes);
        }
    }

    private void file(Upload upload, String place) {
        long size = upload.file().size();
        if (size > limits.fileBytes()) {
            throw most("fileBytes", place, limits.fileBytes(), "bytes in a file", size);
        }
        fileBytes += size;
        if (fileBytes > limits.filesBytes()) {
            throw most("filesBytes", place, limits.filesBytes(), "bytes in all files", fileBytes);
        }
    }

    void node() {
        if (++nodes > limits.nodes()) {
            throw most("nodes", "the reply", limits.nodes(), "values", nodes);
        }
    }

    void enter() {
        if (++depth > limits.depth()) {
            throw most("depth", "the reply", limits.depth(), "levels", depth);
        }
    }

    void leave() {
        depth--;
    }

    /// A path that has to be written out may be as long as the reply, and so may be a thousand others.
    void path(int length) {
        paths += length;
        if (paths > limits.bytes()) {
            throw most("bytes", "paths of temporary references", limits.bytes(), "characters", paths);
        }
    }

    int depth() {
        return depth;
    }

    /// Back to where a part began that could not be read to its end.
    void back(int to) {
        depth = to;
    }

    int depthLimit() {
        return limits.depth();
    }

    private static FlightException most(String limit, String place, long most, String unit, long got) {
        return ReplyErrors.limit(limit, place, "at most " + most + " " + unit, Long.toString(got));
    }

    private static long utf8(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3; // a pair of surrogates is four bytes
        }
        return length;
    }
}
