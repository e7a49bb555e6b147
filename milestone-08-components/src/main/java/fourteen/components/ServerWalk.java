package fourteen.components;

import fourteen.components.syntax.ModuleLoad;
import fourteen.components.syntax.ModuleSyntax;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One walk over server modules as they lie on disk, in the order in which they would be evaluated.
final class ServerWalk {

    private final LoaderOptions graph;
    private final Set<Path> clientModules = new LinkedHashSet<>();
    private final List<Path> styles = new ArrayList<>();
    private final Set<Path> files = new LinkedHashSet<>();
    /// What `import()` asks for runs later than all that is imported at once.
    private final Deque<Path> later = new ArrayDeque<>();

    ServerWalk(LoaderOptions graph) {
        this.graph = graph;
    }

    void from(Path root) {
        visit(root);
    }

    ClientModuleScan finish() {
        while (!later.isEmpty()) {
            visit(later.remove());
        }
        return new ClientModuleScan(clientModules, styles, files);
    }

    private void visit(Path file) {
        if (!files.add(file)) {
            return;
        }
        if (Dialect.of(file.toString()).isEmpty()) {
            if (file.toString().endsWith(".css")) {
                styles.add(file);
            }
            return;
        }
        ModuleText text = graph.texts().read(graph.source(), file, graph.resolver().isEs(file));
        // Whoever forbids something says so here as it would when the module is loaded; who has an answer is the last to be
        // asked.
        var _ = graph.hooks().stream().anyMatch(hook -> hook.replace(file, text) != null);
        ModuleSyntax syntax = ModuleSyntax.of(text);
        if (syntax.isClient()) {
            clientModules.add(file);
            return;
        }
        if (text instanceof EsModuleText module) {
            for (ModuleShape.Request request : module.shape().requests()) {
                visitImport(request.specifier(), file, module.at(request.offset()).in(file.toString()));
            }
        }
        syntax.loads().forEach(load -> visitLoad(load, file));
    }

    private void visitImport(String specifier, Path importer, String place) {
        if (!isVirtual(specifier, importer) && graph.resolver()
                .resolve(specifier, importer, ImportKind.IMPORT, place) instanceof Resolution.File(Path file)) {
            tell(importer, file);
            visit(file);
        }
    }

    private void visitLoad(ModuleLoad load, Path importer) {
        if (isVirtual(load.specifier(), importer)) {
            return;
        }
        ImportKind kind = load.required() ? ImportKind.REQUIRE : ImportKind.IMPORT;
        try {
            if (graph.resolver()
                    .resolve(load.specifier(), importer, kind,
                            load.position().in(importer.toString())) instanceof Resolution.File(Path file)) {
                tell(importer, file);
                if (load.required()) {
                    visit(file);
                } else {
                    later.add(file);
                }
            }
        } catch (ModulesException _) {
            // Packages try for what may not be installed. If the code gets there, the loader tells.
        }
    }

    private void tell(Path importer, Path file) {
        graph.hooks().forEach(hook -> hook.imports(importer, file));
    }

    /// Whether a hook answers, or refuses: neither is a file.
    private boolean isVirtual(String specifier, Path importer) {
        for (ModuleHook hook : graph.hooks()) {
            if (hook.resolve(specifier, importer.toString()) != null || hook.refuse(specifier) != null) {
                return true;
            }
        }
        return false;
    }
}
