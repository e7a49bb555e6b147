package fourteen.cli.inspect;

import fourteen.cli.inspect.Line.Role;
import java.util.ArrayList;
import java.util.List;

/// All rows of one id: usually one, of a stream several, none of a row that never came.
final class Node {

    private final int id;
    private final List<Reference> references = new ArrayList<>();
    private String title = "";
    private String preview = "";
    private long size;
    private int chunks;
    private boolean settled;
    private boolean stream;
    private boolean ended;
    private boolean broken;

    Node(int id) {
        this.id = id;
    }

    void add(Line line) {
        size += line.size();
        references.addAll(line.references());
        broken |= line.broken();
        if (line.role() == Role.REMARK) {
            return;
        }
        if (!settled) {
            settled = true;
            title = line.title();
            preview = line.preview();
        }
        stream |= line.role() == Role.BEGIN;
        ended |= line.role() == Role.END;
        chunks += line.role() == Role.CHUNK ? 1 : 0;
    }

    int id() {
        return id;
    }

    List<Reference> references() {
        return references;
    }

    long size() {
        return size;
    }

    boolean isSettled() {
        return settled;
    }

    /// True for a stream whose end never came.
    boolean isOpen() {
        return stream && !ended;
    }

    boolean isBroken() {
        return broken;
    }

    /// `model`, or `stream of 3 chunks, open`.
    String title() {
        if (!settled) {
            return "never arrived";
        }
        return stream
                ? title + " of " + chunks + (chunks == 1 ? " chunk" : " chunks") + (ended ? "" : ", open")
                : title;
    }

    String preview() {
        return preview;
    }
}
