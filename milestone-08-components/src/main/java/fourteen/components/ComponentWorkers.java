package fourteen.components;

import fourteen.js.GraalRuntime;
import fourteen.js.JsValue;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleLoader;
import fourteen.react.ReactOptions;
import fourteen.react.WorkerRuntimes;
import java.util.Set;
import java.util.function.Supplier;

/// Starts workers that are all alike: a world each, with both graphs and React in each of them.
public final class ComponentWorkers implements Supplier<ComponentWorker> {

    private final WorkerRuntimes runtimes;
    private final LoaderOptions server;
    private final LoaderOptions client;

    public ComponentWorkers(ReactOptions options) {
        runtimes = new WorkerRuntimes(options);
        // React's own package for the browser's side, in its build for servers.
        client = runtimes.modules()
                .alias("react-server-dom-webpack/client", "react-server-dom-webpack/client.edge");
        LoaderOptions plain = client
                .conditions(Set.of("react-server", "node", options.development() ? "development" : "production"));
        server = plain.hook(new ClientReferences(plain));
    }

    /// The graph of server components: what a build follows to find the client's modules.
    public LoaderOptions server() {
        return server;
    }

    /// @throws fourteen.react.ReactException if React can't be loaded
    @Override
    public ComponentWorker get() {
        return runtimes.start(this::furnish);
    }

    private ComponentWorker furnish(GraalRuntime js) {
        ModuleLoader serverGraph = ModuleLoader.create(js, server);
        ModuleLoader clientGraph = ModuleLoader.create(js, client);
        JsValue react = runtimes.load(serverGraph, "react");
        JsValue dom = runtimes.load(serverGraph, "react-dom");
        JsValue clientDom = runtimes.load(clientGraph, "react-dom");
        JsValue fizz = runtimes.load(clientGraph, "react-dom/server");
        JsValue flight = runtimes.load(clientGraph, "react-server-dom-webpack/client");
        return js.call(() -> new ComponentWorker(js, serverGraph, clientGraph, new ServerReact(js, react, dom),
                new ClientReact(js, clientDom, fizz, flight)));
    }
}
