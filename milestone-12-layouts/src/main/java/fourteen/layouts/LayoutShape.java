package fourteen.layouts;

import fourteen.components.ComponentWorker;
import fourteen.components.ComponentWorkers;
import fourteen.components.build.ComponentRoutes;
import fourteen.hydration.ClientBuild;
import fourteen.routing.AppScripts;
import fourteen.routing.HandlerScope;
import fourteen.routing.RouteHandlers;
import fourteen.routing.RouteSource;
import fourteen.routing.ScriptHandlers;
import fourteen.routing.table.AppFiles;
import fourteen.routing.table.Conventions;
import fourteen.streaming.AppShape;
import fourteen.streaming.StreamedTree;
import io.javalin.plugin.Plugin;
import java.util.ArrayList;
import java.util.List;

/// A streamed app with all its layouts. `StreamedApp.of(new LayoutShape(…))` serves it and builds it.
public final class LayoutShape implements AppShape {

    private final boolean development;

    /// @param development whether the browser may know why something failed
    public LayoutShape(boolean development) {
        this.development = development;
    }

    @Override
    public RouteSource routes(AppFiles files, boolean live) {
        return live ? RouteSource.live(files, Conventions.NESTED) : RouteSource.fixed(files, Conventions.NESTED);
    }

    @Override
    public ComponentRoutes pages() {
        return new LayoutRoutes();
    }

    @Override
    public ClientBuild client(ClientBuild build) {
        return build.withModules(LayoutModules.resources());
    }

    @Override
    public ComponentWorkers workers(ComponentWorkers workers) {
        return workers.with(LayoutModules.forServerComponents(), LayoutModules.forClientComponents());
    }

    @Override
    public StreamedTree tree(AppScripts<ComponentWorker> scripts) {
        return new LayoutTree(scripts, development);
    }

    @Override
    public RouteHandlers handlers(AppScripts<ComponentWorker> scripts, HandlerScope scope) {
        return new ScriptHandlers(scripts, LayoutModules.HANDLERS, scope);
    }

    @Override
    public List<Plugin<?>> before(Serving serving) {
        List<Plugin<?>> before = new ArrayList<>(
                List.of(new ConfiguredPaths(serving), new ProxyCalls(serving), new AppFilePages(serving)));
        if (development) {
            before.addFirst(new SourceLines(serving.scripts().file("")));
        }
        return before;
    }

    @Override
    public List<Plugin<?>> after(Serving serving) {
        return List.of(new NotFoundPages(serving));
    }
}
