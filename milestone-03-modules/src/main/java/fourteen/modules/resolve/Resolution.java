package fourteen.modules.resolve;

import java.nio.file.Path;

/// What a specifier means.
public sealed interface Resolution {

    /// A file.
    ///
    /// @param path absolute, normalised, symbolic links followed
    record File(Path path) implements Resolution {}

    /// A module of Node's: `path`, without the prefix `node:`.
    record Builtin(String name) implements Resolution {}

    /// Nothing at all: what a package's `browser` field maps to `false`.
    record Empty(String specifier) implements Resolution {}
}
