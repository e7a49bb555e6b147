package fourteen.http;

import fourteen.http.files.FileOptions;
import fourteen.http.files.FileTree;
import fourteen.http.files.Representation;
import fourteen.http.semantics.AllowedMethods;
import fourteen.http.semantics.UrlPath;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.plugin.Plugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The files of a directory below a URL prefix: as an [Answerer], and as a Javalin plugin that may be registered many
/// times. A path names a file exactly; what is no file here is left to the routes.
///
/// {@snippet :
/// Javalin.create(config -> config.registerPlugin(StaticFiles.at("/assets", Path.of("public")))).start(8080);
/// }
public final class StaticFiles extends Plugin<Void> implements Answerer {

    private static final AllowedMethods METHODS = AllowedMethods.of("GET");

    private final UrlPath prefix;
    private final FileTree files;

    private StaticFiles(UrlPath prefix, FileTree files) {
        this.prefix = prefix;
        this.files = files;
    }

    /// @param prefix `/` or, say, `/assets`
    /// @throws HttpException if the prefix is no path, or there is no such directory
    public static StaticFiles at(String prefix, Path directory, FileOptions options) {
        UrlPath path = UrlPath.parse(prefix).orElseThrow(() -> HttpException.badPrefix(prefix));
        return new StaticFiles(path, tree(directory, options));
    }

    public static StaticFiles at(String prefix, Path directory) {
        return at(prefix, directory, FileOptions.DEFAULT);
    }

    static FileTree tree(Path directory, FileOptions options) {
        try {
            return new FileTree(directory, options);
        } catch (IOException e) {
            throw HttpException.notADirectory(directory, e);
        }
    }

    @Override
    public boolean answer(Context ctx) throws IOException {
        Optional<UrlPath> path = UrlPath.parse(RequestChain.pathOf(ctx));
        Optional<UrlPath> below = path.filter(UrlPath::tidy).flatMap(it -> it.below(prefix));
        return below.isPresent() && answer(ctx, files, below.get());
    }

    /// Answers with a file, or with what follows from the request's method.
    static boolean answer(Context ctx, FileTree files, UrlPath path) throws IOException {
        Optional<Representation> file = files.find(path, ctx.req().getHeader("Accept-Encoding"));
        if (file.isEmpty()) {
            return false;
        }
        if (!MethodRules.answer(ctx, METHODS)) {
            file.get().answer(ctx.req(), ctx.res());
        }
        return true;
    }

    @Override
    public void onInitialize(JavalinState state) {
        RequestChain.of(state).addFiles(this, state);
    }

    @Override
    public boolean repeatable() {
        return true;
    }
}
