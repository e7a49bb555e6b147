package fourteen;

import fourteen.http.StaticFiles;
import fourteen.js.GraalRuntime;
import fourteen.js.JsEngine;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JavalinState;
import io.javalin.plugin.Plugin;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The framework, as a plugin of a Javalin application:
///
/// {@snippet :
/// Javalin.create(config -> config.registerPlugin(new Fourteen(Path.of("app"), options))).start(8080);
/// }
public final class Fourteen extends Plugin<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(Fourteen.class);

    private final AppLocation location;
    private final FourteenOptions options;

    /// @param app the app directory, or the one that holds it
    /// @throws FourteenException if there is no app
    public Fourteen(Path app, FourteenOptions options) {
        this.location = AppLocation.of(app);
        this.options = options;
    }

    /// Which engine runs, and a warning where it will be slow for those who use the site.
    private void tellEngine() {
        JsEngine engine = GraalRuntime.currentEngine();
        if (options.development() || engine.compiled()) {
            LOG.info("JavaScript runs on {}", engine);
        } else {
            LOG.warn("JavaScript runs on {}: pages render some twenty times slower than compiled. "
                    + "Start the JVM with the options that ./fourteen jvm-args prints: "
                    + "./fourteen jvm-args > graal.args, then java @graal.args ...", engine);
        }
    }

    @Override
    public void onInitialize(JavalinState state) {
        JavalinConfig config = new JavalinConfig(state);
        config.events.serverStarted(this::tellEngine);
        if (Files.isDirectory(location.publicFiles())) {
            config.registerPlugin(StaticFiles.at("/", location.publicFiles()));
        }
    }
}
