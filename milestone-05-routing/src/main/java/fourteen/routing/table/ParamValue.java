package fourteen.routing.table;

import java.util.List;

/// What a name stands for in a path or a query.
public sealed interface ParamValue {

    /// Of a `[param]`, or of a name that comes once in a query.
    record One(String text) implements ParamValue {}

    /// Of a catch-all, one text a segment, or of a name that comes several times in a query.
    record Many(List<String> texts) implements ParamValue {
        public Many {
            texts = List.copyOf(texts);
        }
    }

    /// As plain data: a string, or a list of strings.
    default Object toData() {
        return switch (this) {
            case One(String text) -> text;
            case Many(List<String> texts) -> texts;
        };
    }
}
