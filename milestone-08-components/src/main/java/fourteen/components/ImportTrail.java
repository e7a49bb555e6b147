package fourteen.components;

import fourteen.components.syntax.ModuleLoad;
import fourteen.components.syntax.ModuleSyntax;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModulesException;
import fourteen.modules.resolve.ImportKind;
import fourteen.modules.resolve.Resolution;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleShape;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who imported whom, in the graph of server modules and in that of client modules: the way from a page to a module with
/// which something is wrong. All loaders of an app share one; threads too.
final class ImportTrail {

    private final List<LoaderOptions> graphs;
    private final Map<Path, Set<Path>> importers = new ConcurrentHashMap<>();

    /// @param graphs by whose rules an import may have been found
    ImportTrail(LoaderOptions... graphs) {
        this.graphs = List.of(graphs);
    }

    void add(Path importer, Path file) {
        if (!importer.equals(file)) {
            importers.computeIfAbsent(file, _ -> ConcurrentHashMap.newKeySet()).add(importer);
        }
    }

    /// The shortest way to a file from one that nobody imports, both included. Files change: an import that is no longer
    /// there does not count.
    List<Path> to(Path file) {
        Map<Path, Path> next = new HashMap<>();
        Deque<Path> open = new ArrayDeque<>(List.of(file));
        Path at = file;
        while (!open.isEmpty()) {
            at = open.remove();
            Path imported = at;
            List<Path> above = importers.getOrDefault(at, Set.of())
                    .stream()
                    .filter(importer -> imports(importer, imported))
                    .sorted()
                    .toList();
            if (above.isEmpty()) {
                break;
            }
            for (Path importer : above) {
                if (!importer.equals(file) && next.putIfAbsent(importer, at) == null) {
                    open.add(importer);
                }
            }
        }
        List<Path> way = new ArrayList<>();
        for (Path step = at; step != null; step = next.get(step)) {
            way.add(step);
        }
        return way;
    }

    private boolean imports(Path importer, Path file) {
        try {
            return Dialect.of(importer.toString()).isPresent()
                    && graphs.stream().anyMatch(graph -> imports(graph, importer, file));
        } catch (ModulesException _) {
            // Gone, or broken by now.
            return false;
        }
    }

    private static boolean imports(LoaderOptions graph, Path importer, Path file) {
        ModuleText text = graph.texts().read(graph.source(), importer, graph.resolver().isEs(importer));
        if (text instanceof EsModuleText module) {
            for (ModuleShape.Request request : module.shape().requests()) {
                if (leads(graph, request.specifier(), importer, ImportKind.IMPORT, file)) {
                    return true;
                }
            }
        }
        for (ModuleLoad load : ModuleSyntax.of(text).loads()) {
            ImportKind kind = load.required() ? ImportKind.REQUIRE : ImportKind.IMPORT;
            if (leads(graph, load.specifier(), importer, kind, file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(LoaderOptions graph, String specifier, Path importer, ImportKind kind, Path file) {
        try {
            return graph.resolver()
                    .resolve(specifier, importer, kind, null) instanceof Resolution.File(Path found)
                    && found.equals(file);
        } catch (ModulesException _) {
            // A module that a hook answers for, or one that is not there.
            return false;
        }
    }
}
