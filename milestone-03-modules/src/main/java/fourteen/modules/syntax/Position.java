package fourteen.modules.syntax;

/// A place in a text, both counted from 1. Columns are UTF-16 units, as JavaScript engines count.
public record Position(int line, int column) {

    /// `file:line:column`.
    public String in(String file) {
        return file + ":" + line + ":" + column;
    }
}
