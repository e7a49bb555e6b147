package fourteen.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A module of a graph, as it is told to people.
///
/// @param id the file's path, or the name of a module that has no file
/// @param kind `esm`, `commonjs`, `json` or `value`
/// @param imports ids of what it asked for so far
/// @param order its place among the modules whose code has run, from 1; 0 if it has not
/// @param cyclic whether it is in an import cycle
/// @param awaits whether it has a top-level `await`
/// @param version what [fourteen.modules.source.ModuleSource#version] said of its file before it was read; null for what
///                is no file
public record LoadedModule(
        String id,
        String kind,
        List<String> imports,
        int order,
        boolean cyclic,
        boolean awaits,
        @Nullable String version) {}
