package fourteen.modules.syntax;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an ES module asks for and what it gives: the entries of ECMA-262 §16.2.1.6, Source Text Module Records.
///
/// @param requests the modules asked for, in the order of their first mention, each once
/// @param stars requests of `export * from`, as indices
/// @param awaits whether it has a top-level `await`
/// @param directives the strings that it starts with: `use client`
public record ModuleShape(
        List<Request> requests,
        List<Import> imports,
        List<LocalExport> locals,
        List<Reexport> reexports,
        List<Star> stars,
        boolean awaits,
        List<String> directives) {

    /// @param attributes what stands behind `with`: `{type: 'json'}`
    /// @param offset where the specifier stands in the plain JavaScript
    public record Request(String specifier, Map<String, String> attributes, int offset) {}

    /// @param request index of the module it comes from
    /// @param name the name there; null for the whole namespace
    public record Import(int request, @Nullable String name, String local, int offset) {}

    /// @param variable the variable that holds it
    public record LocalExport(String name, String variable) {}

    /// `export {name as alias} from 'request'`, and an exported import.
    ///
    /// @param source the name there; null for the whole namespace
    public record Reexport(String name, int request, @Nullable String source, int offset) {}

    /// `export * from 'request'`.
    public record Star(int request, int offset) {}

    /// Every name that is exported here by name, stars left out.
    public List<String> ownNames() {
        return Stream
                .concat(locals.stream().map(LocalExport::name), reexports.stream().map(Reexport::name))
                .toList();
    }
}
