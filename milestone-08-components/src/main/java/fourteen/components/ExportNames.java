package fourteen.components;

import fourteen.modules.LoaderOptions;
import fourteen.modules.resolve.ImportKind;
import fourteen.modules.resolve.Resolution;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleShape;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// The names that an ES module exports, those of `export *` included, without running it.
final class ExportNames {

    private final LoaderOptions graph;
    private final Set<Path> seen = new HashSet<>();

    private ExportNames(LoaderOptions graph) {
        this.graph = graph;
    }

    /// @param graph by whose rules `export *` finds its module
    static Set<String> of(LoaderOptions graph, Path file, EsModuleText text) {
        return new ExportNames(graph).collect(file, text);
    }

    private Set<String> collect(Path file, EsModuleText text) {
        Set<String> names = new TreeSet<>(text.shape().ownNames());
        for (ModuleShape.Star star : text.shape().stars()) {
            ModuleShape.Request request = text.shape().requests().get(star.request());
            Set<String> more = behind(request.specifier(), file, text.at(request.offset()).in(file.toString()));
            more.remove("default"); // export * leaves it out
            names.addAll(more);
        }
        return names;
    }

    private Set<String> behind(String specifier, Path from, String place) {
        Resolution found = graph.resolver().resolve(specifier, from, ImportKind.IMPORT, place);
        if (!(found instanceof Resolution.File(Path file)) || !seen.add(file)) {
            return new TreeSet<>();
        }
        ModuleText text = graph.texts().read(graph.source(), file, graph.resolver().isEs(file));
        if (text instanceof EsModuleText module) {
            return collect(file, module);
        }
        throw ComponentsException.starOfCommonJs(place, specifier);
    }
}
