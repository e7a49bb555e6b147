package fourteen.modules;

import java.util.List;

/// A module of a graph, as it is told to people.
///
/// @param id the file's path, or the name of a module that has no file
/// @param kind `esm`, `commonjs`, `json` or `value`
/// @param imports ids of what it asked for so far
/// @param order its place among the modules whose code has run, from 1; 0 if it has not
/// @param cyclic whether it is in an import cycle
/// @param awaits whether it has a top-level `await`
public record LoadedModule(
        String id,
        String kind,
        List<String> imports,
        int order,
        boolean cyclic,
        boolean awaits) {}
