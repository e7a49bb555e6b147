package fourteen.components;

import fourteen.js.GraalRuntime;
import fourteen.js.JsValue;
import fourteen.modules.LoaderOptions;
import fourteen.modules.ModuleHook;
import fourteen.modules.ModuleLoader;
import fourteen.modules.resolve.ImportKind;
import fourteen.modules.resolve.Resolution;
import fourteen.react.ReactOptions;
import fourteen.react.WorkerRuntimes;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Starts workers that are all alike: a world each, with both graphs and React in each of them.
public final class ComponentWorkers implements Supplier<ComponentWorker> {

    private static final String HTML_RENDERER = "react-dom/server";
    private static final String FLIGHT_CLIENT = "react-server-dom-webpack/client";

    private final ReactOptions options;
    private final WorkerRuntimes runtimes;
    private final ModuleGraphs graphs;

    public ComponentWorkers(ReactOptions options) {
        this.options = options;
        runtimes = new WorkerRuntimes(options);
        // React's own package for the browser's side, in its build for servers.
        LoaderOptions base = runtimes.modules()
                .alias("react-server-dom-webpack/client", "react-server-dom-webpack/client.edge");
        graphs = ModuleGraphs.of(base).onServer(new ComponentModules());
    }

    private ComponentWorkers(ReactOptions options, WorkerRuntimes runtimes, ModuleGraphs graphs) {
        this.options = options;
        this.runtimes = runtimes;
        this.graphs = graphs;
    }

    /// Modules that a later milestone brings for one of the graphs each.
    public ComponentWorkers with(ModuleHook onServer, ModuleHook onClient) {
        return new ComponentWorkers(options, runtimes, graphs.onServer(onServer).onClient(onClient));
    }

    /// Modules for server components alone.
    public ComponentWorkers onServer(ModuleHook hook) {
        return new ComponentWorkers(options, runtimes, graphs.onServer(hook));
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
        JsValue fizz = runtimes.load(client, htmlRenderer(client.options()));
        return js.call(() -> {
            // Kept with the runtime, for functions of Java's that scripts call.
            ServerReact serverReact = js.attachment(ServerReact.class,
                    _ -> new ServerReact(js, react, dom, options.development()));
            return new ComponentWorker(js, server, client, serverReact,
                    new ClientReact(js, clientDom, fizz, () -> client.require(FLIGHT_CLIENT, from())),
                    options.development());
        });
    }

    /// The renderer's own file: `react-dom/server` brings a second one along, which renders to a string and is as big.
    private Path htmlRenderer(LoaderOptions client) {
        if (!(client.resolver()
                .resolve(HTML_RENDERER, from(), ImportKind.IMPORT, null) instanceof Resolution.File(Path whole))) {
            throw new IllegalStateException(HTML_RENDERER + " is no file");
        }
        String build = options.development() ? "development" : "production";
        Path renderer = whole.resolveSibling("cjs").resolve("react-dom-server.edge." + build + ".js");
        return client.source().isFile(renderer) ? renderer : whole;
    }

    /// As a file in the app's directory would ask for it: the app's own packages come first.
    private Path from() {
        return options.root().resolve("package.json");
    }
}
