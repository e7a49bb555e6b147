package fourteen.components.build;

import fourteen.hydration.ClientBuild;
import fourteen.modules.LoaderOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// From what the client side of an app with server components is built.
///
/// @param build  how client code is built, with the modules of the framework that it may import
/// @param server the graph of server modules: it leads to the client modules, the stylesheets and the images
/// @param start  the specifier of the module that every page begins with
/// @param standIns what client code gets in the place of files that it may import and not have
public record ComponentClient(ClientBuild build, LoaderOptions server, String start, StandIns standIns) {

    /// This milestone's own start: it hydrates the document, and no more.
    public static final String START = "fourteen/internal/start";

    private static final Map<String, String> MODULES = Map.of(
            START, "/fourteen/components/client/start.tsx",
            "fourteen/internal/modules", "/fourteen/components/client/modules.ts",
            "fourteen/internal/rows", "/fourteen/components/client/rows.ts",
            // Before the package itself, by whatever name it is imported.
            "react-server-dom-webpack/client", "/fourteen/components/client/flight-client.ts",
            "react-server-dom-webpack/client.browser", "/fourteen/components/client/flight-client.ts");

    /// Adds this milestone's modules to those of the build, which come first.
    public ComponentClient {
        Map<String, String> modules = new TreeMap<>(MODULES);
        modules.putAll(build.modules());
        build = build.withModules(modules);
    }

    public ComponentClient(ClientBuild build, LoaderOptions server) {
        this(build, server, START);
    }

    public ComponentClient(ClientBuild build, LoaderOptions server, String start) {
        this(build, server, start, StandIns.NONE);
    }

    /// The same with other modules in the place of some files.
    public ComponentClient with(StandIns others) {
        return new ComponentClient(build, server, start, others);
    }

    /// The same with another place for what is made.
    ComponentClient into(Path directory) {
        return new ComponentClient(build.into(directory), server, start, standIns);
    }
}
