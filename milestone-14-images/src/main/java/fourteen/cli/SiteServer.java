package fourteen.cli;

import fourteen.Fourteen;
import fourteen.FourteenOptions;
import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The server of `dev` and `start`: nothing but the plugin and its error pages.
final class SiteServer {

    private SiteServer() {}

    static Server start(Path directory, FourteenOptions how, ServerOptions where) {
        FourteenOptions options = how.withKit(kit());
        HttpServer server = HttpServer.start(HttpOptions.DEFAULT.withAddress(where.host(), where.port())
                .withErrors(Fourteen.errors(directory, options)),
                config -> config.registerPlugin(new Fourteen(directory, options)));
        return Server.of(server::port, server::close);
    }

    /// Fourteen's own directory, whose packages serve an app that has installed none; set by the launcher script.
    static @Nullable Path kit() {
        String home = System.getProperty("fourteen.home");
        return home == null ? null : Path.of(home);
    }
}
