package fourteen.flight.reply;

import fourteen.flight.FlightFile;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What arrived and was not asked for yet, in four stores, so that no part is read as two kinds (WIRE-FORMAT §7.1).
final class PartStore {

    private final String prefix;
    private final List<ReplyPart> entries = new ArrayList<>();
    private final Map<String, List<String>> chunks = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, FlightFile> files = new HashMap<>();
    private int nextEntry;

    /// @param prefix of the names that belong to this reply; others are not kept
    PartStore(String prefix) {
        this.prefix = prefix;
    }

    void put(ReplyPart part) {
        if (!part.name().startsWith(prefix)) {
            return;
        }
        String key = part.name().substring(prefix.length());
        if (key.startsWith("_")) {
            entries.add(part);
            return;
        }
        switch (part) {
            case Field field when key.startsWith("S") -> chunks.computeIfAbsent(key, first -> new ArrayList<>())
                    .add(field.value());
            case Field field -> texts.put(key, field.value());
            case Upload upload when key.startsWith("S") -> {
                // a chunk is text
            }
            case Upload upload -> files.put(key, upload.file());
        }
    }

    /// What stands behind the prefix; null if the name does not begin with it.
    @Nullable
    String key(String name) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : null;
    }

    @Nullable
    String text(long id) {
        return texts.get(Long.toString(id));
    }

    @Nullable
    FlightFile file(long id) {
        return files.get(Long.toString(id));
    }

    List<String> chunks(long stream) {
        return chunks.getOrDefault("S" + stream, List.of());
    }

    /// The entries of a FormData in one pass: those that follow the last one taken, as far as they have its id.
    ///
    /// @param id as the reference has it
    List<ReplyPart> entries(String id) {
        String start = prefix + "_" + id + "_";
        int from = nextEntry;
        while (nextEntry < entries.size() && entries.get(nextEntry).name().startsWith(start)) {
            nextEntry++;
        }
        return entries.subList(from, nextEntry);
    }

    /// The name that such an entry has in its FormData.
    String entryName(ReplyPart entry, String id) {
        return entry.name().substring(prefix.length() + id.length() + 2);
    }
}
