package fourteen.actions;

import fourteen.actions.FoundFunctions.Place;
import fourteen.actions.syntax.ServerModule;
import fourteen.components.ClientModuleScan;
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
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The functions of the server that an app's pages lead to. One that nobody imports can't be called: it is in no list.
///
/// Client modules are followed up to packages: what is in those is known if server modules import it.
final class FunctionScan {

    private final LoaderOptions server;
    private final LoaderOptions client;
    private final ActionModules modules;
    private final Set<Path> seen = new HashSet<>();
    private final Map<Path, Set<String>> used = new TreeMap<>();
    private final Map<Path, Set<String>> usedByClients = new TreeMap<>();

    /// @param usedByClients those of the functions that client code imports, by file
    record Found(List<Place> functions, Map<Path, Set<String>> usedByClients) {}

    FunctionScan(LoaderOptions server, LoaderOptions client, ActionModules modules) {
        this.server = server;
        this.client = client;
        this.modules = modules;
    }

    Found of(Collection<ClientModuleScan> pages) {
        Set<Path> clientModules = new HashSet<>();
        Set<Path> serverModules = new TreeSet<>();
        for (ClientModuleScan page : pages) {
            clientModules.addAll(page.clientModules());
            serverModules.addAll(page.files());
        }
        serverModules.removeAll(clientModules);
        followClients(clientModules);
        // What only client code imports leads to modules of the server as well.
        for (Path file : usedByClients.keySet()) {
            ClientModuleScan behind = ClientModuleScan.of(server, List.of(file));
            serverModules.addAll(behind.files());
            serverModules.removeAll(behind.clientModules());
        }
        List<Place> functions = new ArrayList<>();
        serverModules.forEach(file -> note(file, functions));
        usedByClients.forEach((file, names) -> used.computeIfAbsent(file, _ -> new TreeSet<>()).addAll(names));
        used.forEach((file, names) -> names
                .forEach(name -> functions.add(new Place(modules.id(file), name, false))));
        return new Found(functions, usedByClients);
    }

    private void followClients(Set<Path> clientModules) {
        Deque<Path> open = new ArrayDeque<>(clientModules);
        while (!open.isEmpty()) {
            Path file = open.remove();
            if (!seen.add(file) || isPackage(file)) {
                continue;
            }
            ModuleText text = text(client, file);
            if (text != null) {
                imports(client, file, text, (imported, names) -> {
                    if (!use(usedByClients, client, imported, names)) {
                        open.add(imported);
                    }
                });
            }
        }
    }

    /// The functions within a module, and those of others that it uses.
    private void note(Path file, List<Place> functions) {
        ModuleText text = text(server, file);
        if (text instanceof EsModuleText module) {
            modules.server(file, module).ifPresent(made -> {
                Set<String> inline = new TreeSet<>(made.names());
                inline.removeAll(ServerModule.isWhole(module) ? module.shape().ownNames() : List.of());
                inline.forEach(name -> functions
                        .add(new Place(modules.id(file), name, made.capturing().contains(name))));
            });
        }
        if (text != null) {
            imports(server, file, text, (imported, names) -> use(used, server, imported, names));
        }
    }

    /// @return whether the file is a whole module of functions
    private static boolean use(Map<Path, Set<String>> users, LoaderOptions graph, Path file,
            @Nullable Collection<String> names) {
        if (!(text(graph, file) instanceof EsModuleText module) || !ServerModule.isWhole(module)) {
            return false;
        }
        Set<String> all = new TreeSet<>(module.shape().ownNames());
        if (names != null) {
            all.retainAll(names);
        }
        users.computeIfAbsent(file, _ -> new TreeSet<>()).addAll(all);
        return true;
    }

    @FunctionalInterface
    private interface Import {

        /// @param names null for all
        void take(Path file, @Nullable Collection<String> names);
    }

    private static void imports(LoaderOptions graph, Path file, ModuleText text, Import take) {
        if (text instanceof EsModuleText module) {
            ModuleShape shape = module.shape();
            for (int i = 0; i < shape.requests().size(); i++) {
                Path imported = resolve(graph, shape.requests().get(i).specifier(), file, ImportKind.IMPORT);
                if (imported != null) {
                    take.take(imported, names(shape, i));
                }
            }
        }
        for (ModuleLoad load : ModuleSyntax.of(text).loads()) {
            Path imported = resolve(graph, load.specifier(), file,
                    load.required() ? ImportKind.REQUIRE : ImportKind.IMPORT);
            if (imported != null) {
                take.take(imported, null);
            }
        }
    }

    /// What a module takes of another; null for all of it.
    private static @Nullable Set<String> names(ModuleShape shape, int request) {
        Set<String> names = new TreeSet<>();
        for (ModuleShape.Import each : shape.imports()) {
            if (each.request() == request) {
                if (each.name() == null) {
                    return null;
                }
                names.add(each.name());
            }
        }
        for (ModuleShape.Reexport each : shape.reexports()) {
            if (each.request() == request) {
                if (each.source() == null) {
                    return null;
                }
                names.add(each.source());
            }
        }
        return shape.stars().stream().anyMatch(star -> star.request() == request) ? null : names;
    }

    private static @Nullable Path resolve(LoaderOptions graph, String specifier, Path importer, ImportKind kind) {
        if (graph.hooks().stream().anyMatch(hook -> hook.resolve(specifier, importer.toString()) != null)) {
            return null;
        }
        try {
            return graph.resolver().resolve(specifier, importer, kind, null) instanceof Resolution.File(Path found)
                    && Dialect.of(found.toString()).isPresent() ? found : null;
        } catch (ModulesException _) {
            // Whoever builds or loads the importer says it better.
            return null;
        }
    }

    private static @Nullable ModuleText text(LoaderOptions graph, Path file) {
        return Dialect.of(file.toString()).isPresent()
                ? graph.texts().read(graph.source(), file, graph.resolver().isEs(file))
                : null;
    }

    private static boolean isPackage(Path file) {
        for (Path part : file) {
            if (part.toString().equals("node_modules")) {
                return true;
            }
        }
        return false;
    }
}
