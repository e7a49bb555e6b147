package fourteen.modules.resolve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One look-up: what is looked for, on whose behalf, and every place that was looked at.
final class Attempt {

    private final String specifier;
    private final @Nullable String place;
    private final ImportKind kind;
    private final List<String> tried = new ArrayList<>();

    Attempt(String specifier, @Nullable String place, ImportKind kind) {
        this.specifier = specifier;
        this.place = place;
        this.kind = kind;
    }

    String specifier() {
        return specifier;
    }

    /// `file:line:column` of the import, for messages.
    @Nullable
    String place() {
        return place;
    }

    ImportKind kind() {
        return kind;
    }

    void tried(Object where) {
        tried.add(where.toString());
    }

    List<String> places() {
        return tried;
    }
}
