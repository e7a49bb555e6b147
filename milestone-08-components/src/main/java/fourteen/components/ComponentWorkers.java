package fourteen.components;

import fourteen.js.GraalRuntime;
import fourteen.js.JsValue;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import fourteen.modules.ModuleLoader;
import fourteen.react.ReactOptions;
import fourteen.react.WorkerRuntimes;
import java.util.function.Supplier;

/// Starts workers that are all alike: a world each, with both graphs and React in each of them.
public final class ComponentWorkers implements Supplier<ComponentWorker> {

    private final WorkerRuntimes runtimes;
    private final ModuleGraphs graphs;
    private final boolean development;

    public ComponentWorkers(ReactOptions options) {
        runtimes = new WorkerRuntimes(options);
        // React's own package for the browser's side, in its build for servers.
        LoaderOptions base = runtimes.modules()
                .alias("react-server-dom-webpack/client", "react-server-dom-webpack/client.edge");
        graphs = ModuleGraphs.of(base).onServer(new ComponentModules());
        development = options.development();
    }

    private ComponentWorkers(WorkerRuntimes runtimes, ModuleGraphs graphs, boolean development) {
        this.runtimes = runtimes;
        this.graphs = graphs;
        this.development = development;
    }

    /// Modules that a later milestone brings for one of the graphs each.
    public ComponentWorkers with(ModuleHook onServer, ModuleHook onClient) {
        return new ComponentWorkers(runtimes, graphs.onServer(onServer).onClient(onClient), development);
    }

    /// Modules for server components alone.
    public ComponentWorkers onServer(ModuleHook hook) {
        return new ComponentWorkers(runtimes, graphs.onServer(hook), development);
    }

    /// Both graphs: a build follows that of the server to find the client's modules.
    public ModuleGraphs graphs() {
        return graphs;
    }

    /// @throws fourteen.react.ReactException if React can't be loaded
    @Override
    public ComponentWorker get() {
        return runtimes.start(this::furnish);
    }

    private ComponentWorker furnish(GraalRuntime js) {
        ModuleLoader server = ModuleLoader.create(js, graphs.server());
        ModuleLoader client = ModuleLoader.create(js, graphs.client());
        JsValue react = runtimes.load(server, "react");
        JsValue dom = runtimes.load(server, "react-dom");
        JsValue clientDom = runtimes.load(client, "react-dom");
        JsValue fizz = runtimes.load(client, "react-dom/server");
        JsValue flight = runtimes.load(client, "react-server-dom-webpack/client");
        return js.call(() -> new ComponentWorker(js, server, client, new ServerReact(js, react, dom, development),
                new ClientReact(js, clientDom, fizz, flight), development));
    }
}
