package fourteen.layouts;

import fourteen.http.Answerer;
import fourteen.http.RequestChain;
import fourteen.http.semantics.ContentTypes;
import fourteen.routing.ServletSink;
import fourteen.routing.table.AppDirectory;
import fourteen.routing.table.RequestPath;
import fourteen.routing.table.Route;
import fourteen.streaming.AppShape;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.plugin.Plugin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Javalin plugin: serves the pictures that [HeadFiles] finds in `app/`, and what its `sitemap`, `robots` and `manifest`
/// files say.
final class AppFilePages extends Plugin<Void> implements Answerer {

    /// What answers a path: the function's name in `handlers.ts`, and that of its file.
    private static final Map<String, String> WRITTEN = Map.of("sitemap.xml", "sitemap", "robots.txt", "robots",
            "manifest.webmanifest", "manifest");

    private final AppShape.Serving serving;
    private final HeadFiles files;
    private final AppFunctions functions;

    AppFilePages(AppShape.Serving serving) {
        this.serving = serving;
        files = new HeadFiles(serving.scripts().file(""));
        functions = new AppFunctions(serving.scripts());
    }

    @Override
    public void onInitialize(JavalinState state) {
        RequestChain.of(state).add(this);
    }

    @Override
    public boolean answer(Context ctx) throws Exception {
        boolean reads = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        if (!reads || !ctx.path().contains(".")
                || !(RequestPath.parse(ctx.path()) instanceof RequestPath.Segments(List<String> path))) {
            return false;
        }
        String function = path.size() == 1 ? WRITTEN.get(path.getFirst()) : null;
        String written = function == null ? null : functions.find(function);
        if (function != null && written != null) {
            ServletSink sink = new ServletSink(ctx.res(), ctx.req().getProtocol());
            functions.call(ctx, written, function, sink);
            sink.end();
            return true;
        }
        Optional<AppDirectory> app = serving.routes()
                .current()
                .routes()
                .stream()
                .map(Route::directories)
                .filter(directories -> !directories.isEmpty())
                .map(List::getFirst)
                .findFirst();
        Path file = app.map(root -> files.find(root, path)).orElse(null);
        if (file == null) {
            return false;
        }
        String name = file.getFileName().toString();
        ctx.status(200)
                .contentType(name.endsWith(".ico") ? "image/x-icon" : ContentTypes.of(name))
                .header("Cache-Control", "public, max-age=0, must-revalidate")
                .header("X-Content-Type-Options", "nosniff")
                .result(Files.readAllBytes(file));
        return true;
    }
}
