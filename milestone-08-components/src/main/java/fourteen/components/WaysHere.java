package fourteen.components;

import fourteen.components.syntax.ModuleLoad;
import fourteen.components.syntax.ModuleSyntax;
import fourteen.modules.LoaderOptions;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleShape;
import fourteen.modules.syntax.ModuleText;
import fourteen.modules.syntax.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells how a module came into its graph, in the words of an error.
///
/// @param trail who imported whom
record WaysHere(ImportTrail trail, ClientModuleId ids) {

    /// The way to a place in a file.
    WayHere to(CodePlace place) {
        Path file = Path.of(place.text().file());
        List<Path> way = trail.to(file);
        Path last = way.reversed().stream().filter(each -> packageOf(each) == null).findFirst().orElse(file);
        return new WayHere(place.name(), place.frame(),
                way.stream().map(ids::of).collect(Collectors.joining(" → ")), ids.of(file), packageOf(file),
                ids.of(last));
    }

    /// The way to the place where a module imports a specifier.
    ///
    /// @param importer the module's id: a file's path, or the name of a module that is no file
    WayHere importOf(String specifier, String importer, LoaderOptions graph) {
        if (!isFile(importer)) {
            return new WayHere(importer, null, importer, importer, null, importer);
        }
        Path file = Path.of(importer);
        ModuleText text = graph.texts().read(graph.source(), file, graph.resolver().isEs(file));
        return to(new CodePlace(text, position(specifier, text)));
    }

    static boolean isFile(String id) {
        return id.startsWith("/") || (id.length() > 2 && id.charAt(1) == ':' && id.charAt(2) == '\\');
    }

    private static Position position(String specifier, ModuleText text) {
        if (text instanceof EsModuleText module) {
            for (ModuleShape.Request request : module.shape().requests()) {
                if (request.specifier().equals(specifier)) {
                    return module.at(request.offset());
                }
            }
        }
        return ModuleSyntax.of(text)
                .loads()
                .stream()
                .filter(load -> load.specifier().equals(specifier))
                .map(ModuleLoad::position)
                .findFirst()
                .orElse(new Position(1, 1));
    }

    /// The package that a file belongs to; null for a file of the app's own.
    static @Nullable String packageOf(Path file) {
        for (int i = file.getNameCount() - 2; i >= 0; i--) {
            if (file.getName(i).toString().equals("node_modules")) {
                String name = file.getName(i + 1).toString();
                boolean scoped = name.startsWith("@") && i + 2 < file.getNameCount();
                return scoped ? name + "/" + file.getName(i + 2) : name;
            }
        }
        return null;
    }
}
