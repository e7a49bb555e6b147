package fourteen.actions;

import fourteen.actions.FunctionScan.Found;
import fourteen.components.ClientModuleScan;
import fourteen.components.ComponentWorker;
import fourteen.components.ComponentWorkers;
import fourteen.components.build.ComponentClient;
import fourteen.components.build.StandIns;
import fourteen.modules.LoaderOptions;
import fourteen.modules.syntax.EsModuleText;
import fourteen.routing.AppScripts;
import fourteen.routing.HandlerScope;
import fourteen.routing.PageRenderer;
import fourteen.streaming.AppExtension;
import fourteen.streaming.StreamedPages;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Adds functions of the server to a streamed app: `StreamedApp.development(…, ActionExtension.development(options))`.
public final class ActionExtension implements AppExtension {

    private static final String BROWSERS_CLIENT = "react-server-dom-webpack/client.browser";

    private final ActionOptions options;
    private final ActionKeys keys;
    private final ActionList list;
    private final FoundFunctions functions = new FoundFunctions();
    private volatile List<FoundFunctions.Place> found;
    private @Nullable ActionModules modules;
    private @Nullable LoaderOptions client;

    private ActionExtension(ActionOptions options, ActionKeys keys, ActionList list) {
        this.options = options;
        this.keys = keys;
        this.list = list;
        this.found = list.functions();
    }

    /// Development, and the beginning of a build: what there is to call is found as pages are built. Keys are of this process,
    /// unless the options have some.
    public static ActionExtension development(ActionOptions options) {
        byte[] own = ActionKeys.random();
        return new ActionExtension(options, ActionKeys.of(options.key(), own), ActionList.of(own, own, List.of()));
    }

    /// What a finished build has.
    ///
    /// @param directory what the build made
    /// @throws ActionsException if the build has no list of functions
    public static ActionExtension built(ActionOptions options, Path directory) {
        ActionList list = ActionList.read(directory);
        return new ActionExtension(options, ActionKeys.of(options.key(), list.sealing()).named(list.ids()), list);
    }

    /// Writes the list of what the last build found, for [#built]. It holds the build's key: it is not for the browser.
    public void write(Path directory) {
        ActionList.of(list.sealing(), keys.naming().getFirst(), found).write(directory);
    }

    @Override
    public ComponentWorkers workers(ComponentWorkers workers) {
        ActionModules all = new ActionModules(keys, workers.graphs().ids(), functions);
        functions.set(found, keys, id -> file(workers, id));
        ComponentWorkers more = workers.with(all.onServer(), all.onClient());
        if (modules == null) {
            modules = all;
            client = more.graphs().client();
        }
        return more;
    }

    private static Path file(ComponentWorkers workers, String id) {
        Path file = workers.graphs().ids().file(id);
        if (file == null) {
            throw new IllegalStateException(id + " is no file");
        }
        return file;
    }

    @Override
    public ComponentClient client(ComponentClient built) {
        return new ComponentClient(built.build().withModules(ActionModules.browser()), built.server(), built.start())
                .with(new StandIns() {
                    @Override
                    public Map<Path, String> of(Collection<ClientModuleScan> pages) {
                        return standIns(built.server(), pages);
                    }

                    @Override
                    public boolean mayBeKept() {
                        // The next start has another key: the ids in what was built would be nobody's.
                        return found.isEmpty();
                    }
                });
    }

    private Map<Path, String> standIns(LoaderOptions server, Collection<ClientModuleScan> pages) {
        ActionModules known = modules;
        LoaderOptions clients = client;
        if (known == null || clients == null) {
            throw new IllegalStateException("no workers yet");
        }
        Found now = new FunctionScan(server, clients, known).of(pages);
        found = now.functions();
        functions.set(found, keys, known::file);
        Map<Path, String> standIns = new TreeMap<>();
        now.usedByClients().forEach((file, names) -> {
            if (server.texts()
                    .read(server.source(), file, server.resolver().isEs(file)) instanceof EsModuleText text) {
                standIns.put(file, known.references(file, text, names, BROWSERS_CLIENT));
            }
        });
        return standIns;
    }

    @Override
    public PageRenderer pages(StreamedPages pages, AppScripts<ComponentWorker> scripts) {
        return new ActionPages(pages, scripts, functions, new Seal(keys), options);
    }

    @Override
    public HandlerScope handlerScope(AppScripts<ComponentWorker> scripts) {
        return new HandlerWork(scripts);
    }
}
