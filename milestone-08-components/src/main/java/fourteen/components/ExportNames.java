package fourteen.components;

import fourteen.components.syntax.CommonJsExports;
import fourteen.modules.LoaderOptions;
import fourteen.modules.resolve.ImportKind;
import fourteen.modules.resolve.Resolution;
import fourteen.modules.syntax.CommonJsText;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.JsonText;
import fourteen.modules.syntax.ModuleShape;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The names that a module exports, those that it passes on included, without running it.
final class ExportNames {

    private static final String DEFAULT = "default";

    private final LoaderOptions graph;
    private final Set<Path> seen = new HashSet<>();

    private ExportNames(LoaderOptions graph) {
        this.graph = graph;
    }

    /// @param graph by whose rules `export *` finds its module
    /// @return sorted; of a CommonJS module without "default", and only what its text tells
    static Set<String> of(LoaderOptions graph, Path file, ModuleText text) {
        ExportNames names = new ExportNames(graph);
        names.seen.add(file);
        return names.collect(file, text);
    }

    private Set<String> collect(Path file, ModuleText text) {
        // @starter:begin task=8.2
        return switch (text) {
            case EsModuleText module -> ofModule(file, module);
            case CommonJsText script -> ofScript(file, script);
            case JsonText _ -> new TreeSet<>();
        };
    }

    private Set<String> ofModule(Path file, EsModuleText text) {
        Set<String> names = new TreeSet<>(text.shape().ownNames());
        for (ModuleShape.Star star : text.shape().stars()) {
            ModuleShape.Request request = text.shape().requests().get(star.request());
            String place = text.at(request.offset()).in(file.toString());
            names.addAll(behind(request.specifier(), file, ImportKind.IMPORT, place));
        }
        return names;
    }

    private Set<String> ofScript(Path file, CommonJsText text) {
        CommonJsExports exports = CommonJsExports.of(text);
        Set<String> names = new TreeSet<>(exports.names());
        exports.reexports()
                .forEach(
                        specifier -> names.addAll(behind(specifier, file, ImportKind.REQUIRE, null)));
        names.remove(DEFAULT);
        return names;
    }

    /// What one module passes on of another: all but the default.
    private Set<String> behind(String specifier, Path from, ImportKind kind, @Nullable String place) {
        Resolution found = graph.resolver().resolve(specifier, from, kind, place);
        if (!(found instanceof Resolution.File(Path file)) || !seen.add(file)) {
            return new TreeSet<>();
        }
        ModuleText text = graph.texts().read(graph.source(), file, graph.resolver().isEs(file));
        Set<String> names = collect(file, text);
        if (names.isEmpty() && place != null && text instanceof CommonJsText) {
            throw ComponentsException.starOfCommonJs(place, specifier);
        }
        names.remove(DEFAULT);
        return names;
        // @starter:end
    }
}
