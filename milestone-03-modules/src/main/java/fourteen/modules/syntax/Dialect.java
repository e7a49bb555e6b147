package fourteen.modules.syntax;

import java.util.Optional;

/// What a file is written in, told by its name.
public enum Dialect {
    JAVASCRIPT, JSX, TYPESCRIPT, TSX, JSON;

    /// By extension; nothing for a name that no module has.
    public static Optional<Dialect> of(String file) {
        int dot = file.lastIndexOf('.');
        return switch (dot < 0 ? "" : file.substring(dot)) {
            case ".js", ".mjs", ".cjs" -> Optional.of(JAVASCRIPT);
            case ".jsx" -> Optional.of(JSX);
            case ".ts", ".mts", ".cts" -> Optional.of(TYPESCRIPT);
            case ".tsx" -> Optional.of(TSX);
            case ".json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    /// Whether an engine runs it as it is.
    public boolean isPlain() {
        return this == JAVASCRIPT || this == JSON;
    }
}
