package fourteen.components;

import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An app's two graphs of modules, over the same files, each of which is read once: server modules, in which references
/// stand in the place of client modules, and client modules, which run on the server too, for their HTML.
///
/// {@snippet lang = "java" :
/// ModuleGraphs graphs = ModuleGraphs.of(LoaderOptions.of(root, true).kit(kit).builtins(node));
/// ModuleLoader server = ModuleLoader.create(runtime, graphs.server());
/// ModuleLoader client = ModuleLoader.create(runtime, graphs.client());
/// }
///
/// Immutable. A pool gives the same to all its runtimes.
public final class ModuleGraphs {

    private static final String REACT_SERVER = "react-server";

    private final LoaderOptions base;
    private final List<ModuleHook> serverHooks;
    private final List<ModuleHook> clientHooks;
    private final LoaderOptions server;
    private final LoaderOptions client;
    private final ClientReactCalls calls;

    private ModuleGraphs(LoaderOptions base, List<ModuleHook> serverHooks, List<ModuleHook> clientHooks) {
        this.base = base;
        this.serverHooks = serverHooks;
        this.clientHooks = clientHooks;
        Set<String> conditions = new LinkedHashSet<>(base.resolution().conditions());
        conditions.add(REACT_SERVER);
        LoaderOptions plainServer = base.conditions(conditions);
        // React's build for servers that have the web's APIs, and not Node's streams.
        LoaderOptions plainClient = base.alias("react-dom/server", "react-dom/server.edge");
        WaysHere ways = new WaysHere(new ImportTrail(plainServer, plainClient), ClientModuleId.in(base));
        calls = new ClientReactCalls(plainServer, ways);
        LoaderOptions ruled = plainServer.hook(new ServerRules(plainServer, ways))
                .hook(new ClientReferences(plainClient));
        server = with(ruled, serverHooks).hook(new NoServerFunctions());
        client = with(plainClient.hook(new ClientRules(plainClient, ways)), clientHooks).hook(new NoServerFunctions());
    }

    /// @param base what both graphs have: the files, Node's modules, hooks; its conditions are those of the client modules
    public static ModuleGraphs of(LoaderOptions base) {
        return new ModuleGraphs(base, List.of(), List.of());
    }

    /// One more hook for server modules only: Java services.
    public ModuleGraphs onServer(ModuleHook hook) {
        return new ModuleGraphs(base, more(serverHooks, hook), clientHooks);
    }

    /// One more hook for client modules only.
    public ModuleGraphs onClient(ModuleHook hook) {
        return new ModuleGraphs(base, serverHooks, more(clientHooks, hook));
    }

    private static List<ModuleHook> more(List<ModuleHook> hooks, ModuleHook hook) {
        List<ModuleHook> more = new ArrayList<>(hooks);
        more.add(hook);
        return List.copyOf(more);
    }

    private static LoaderOptions with(LoaderOptions options, List<ModuleHook> hooks) {
        LoaderOptions all = options;
        for (ModuleHook hook : hooks) {
            all = all.hook(hook);
        }
        return all;
    }

    /// The graph of server modules, under the condition `react-server`.
    public LoaderOptions server() {
        return server;
    }

    /// The graph of client modules.
    public LoaderOptions client() {
        return client;
    }

    /// What a server component threw, told better where it can be: that a package called a hook of the client's.
    public RuntimeException explain(RuntimeException failure) {
        return calls.explain(failure);
    }

    /// What client modules are called.
    public ClientModuleId ids() {
        return ClientModuleId.in(base);
    }
}
