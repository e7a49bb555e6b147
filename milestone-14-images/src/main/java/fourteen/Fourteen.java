package fourteen;

import fourteen.actions.ActionExtension;
import fourteen.http.ErrorView;
import fourteen.http.StaticFiles;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.ServedApp;
import fourteen.js.GraalRuntime;
import fourteen.js.JsEngine;
import fourteen.js.env.Environment;
import fourteen.js.env.Mode;
import fourteen.layouts.LayoutShape;
import fourteen.react.DevErrorView;
import fourteen.react.ReactOptions;
import fourteen.streaming.StreamedApp;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JavalinState;
import io.javalin.plugin.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The framework, as a plugin of a Javalin application:
///
/// {@snippet :
/// Javalin.create(config -> {
///     config.registerPlugin(new ErrorPages(Fourteen.errors(Path.of("site"), options)));
///     config.registerPlugin(new Fourteen(Path.of("site"), options));
/// }).start(8080);
/// }
///
/// The app's routes come after the application's own: what Javalin has a handler for never gets here.
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

    /// The page of an error: in development with the author's lines, in production with a digest and nothing else.
    ///
    /// @throws FourteenException if there is no app
    public static ErrorView errors(Path app, FourteenOptions options) {
        return options.development() ? new DevErrorView(AppLocation.of(app).root()) : ErrorView.builtIn();
    }

    /// Starts the app's workers in the background, so that the first page finds them.
    ///
    /// @throws FourteenException in production, if there is no build, or an old one
    /// @throws fourteen.routing.RoutingException in production, if anything in the app directory cannot work
    @Override
    public void onInitialize(JavalinState state) {
        JavalinConfig config = new JavalinConfig(state);
        ServedApp app = options.development() ? live() : built();
        if (!options.development()) {
            app.warmUp();
        }
        config.events.serverStarted(this::tellEngine);
        config.events.serverStartFailed(app::close);
        config.events.serverStopped(app::close);
        if (Files.isDirectory(location.publicFiles())) {
            config.registerPlugin(StaticFiles.at("/", location.publicFiles()));
        }
        app.register(config);
    }

    /// So that an editor knows the services. The app runs without.
    private void writeTypes() {
        try {
            AppTypes.write(location.root(), options.services());
        } catch (IOException e) {
            LOG.warn("The types of the app can't be written: {}", e.toString());
        }
    }

    private ServedApp live() {
        writeTypes();
        Path kit = options.kit();
        Environment environment = AppBuild.environment(location, Mode.DEVELOPMENT);
        ClientBuild build = AppBuild.client(location, kit, AppBuild.development(location), environment);
        ReactOptions react = ReactOptions.development(location.root())
                .withKit(kit)
                .withEnvironment(environment.server());
        return StreamedApp.of(new LayoutShape(true),
                ActionExtension.development(AppBuild.actions(options, environment)))
                .live(location.app(), build, react, options.services(), options.streaming(), options.bodyBytes());
    }

    private ServedApp built() {
        AppBuild.requireCurrent(location);
        Environment environment = AppBuild.environment(location, Mode.PRODUCTION);
        ReactOptions react = ReactOptions.production(location.root())
                .withKit(options.kit())
                .withEnvironment(environment.server());
        return StreamedApp.of(new LayoutShape(false),
                ActionExtension.built(AppBuild.actions(options, environment), location.build()))
                .build(location.root(), location.app(), location.build(), react, options.services(),
                        options.streaming(), options.bodyBytes());
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
}
