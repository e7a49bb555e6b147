package fourteen.http;

import fourteen.http.files.FileOptions;
import fourteen.http.files.FileTree;
import fourteen.http.semantics.UrlPath;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.plugin.Plugin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A site of HTML pages with clean URLs: `/about` is `about.html` or `about/index.html`, `/` is `index.html`. As an
/// [Answerer], and as a Javalin plugin.
///
/// Each page has one address. Another spelling of it, with a slash at the end, doubled slashes or the file's extension,
/// is redirected there with 308, which keeps method and body (RFC 9110 §15.4.9), and with its query.
public final class Pages extends Plugin<Void> implements Answerer {

    private static final String HTML = ".html";
    private static final String INDEX = "index.html";

    private final FileTree files;

    private Pages(FileTree files) {
        this.files = files;
    }

    /// @throws HttpException if there is no such directory
    public static Pages in(Path directory, FileOptions options) {
        return new Pages(StaticFiles.tree(directory, options));
    }

    public static Pages in(Path directory) {
        return in(directory, FileOptions.DEFAULT);
    }

    @Override
    public boolean answer(Context ctx) throws IOException {
        Optional<UrlPath> parsed = UrlPath.parse(RequestChain.pathOf(ctx));
        if (parsed.isEmpty()) {
            throw new HttpResponseException(400, StatusText.of(400));
        }
        UrlPath asked = parsed.get();
        Optional<UrlPath> file = fileOf(asked.tidied());
        if (file.isEmpty() || isErrorPage(file.get())) {
            return false;
        }
        UrlPath address = addressOf(file.get());
        if (!asked.tidy() || !asked.names().equals(address.names())) {
            redirect(ctx, address);
            return true;
        }
        return StaticFiles.answer(ctx, files, file.get());
    }

    /// The file that answers at an address.
    private Optional<UrlPath> fileOf(UrlPath address) throws IOException {
        if (!address.names().isEmpty()) {
            UrlPath page = address.withLast(address.last() + HTML);
            if (files.has(address)) {
                return Optional.of(address);
            }
            if (files.has(page)) {
                return Optional.of(page);
            }
        }
        UrlPath index = address.child(INDEX);
        return files.has(index) ? Optional.of(index) : Optional.empty();
    }

    /// The one address of a file: that of a page has no extension, unless the shorter one belongs to another file.
    private UrlPath addressOf(UrlPath file) throws IOException {
        if (!file.last().endsWith(HTML)) {
            return file;
        }
        UrlPath shorter = file.last().equals(INDEX)
                ? file.parent()
                : file.withLast(file.last().substring(0, file.last().length() - HTML.length()));
        return fileOf(shorter).filter(file::equals).isPresent() ? shorter : file;
    }

    /// `404.html` and its like are not pages of their own: they would say "not found" with status 200.
    private static boolean isErrorPage(UrlPath file) {
        return file.names().size() == 1 && file.last().matches("[45]\\d\\d\\.html");
    }

    private static void redirect(Context ctx, UrlPath address) {
        String query = ctx.queryString();
        ctx.status(308).header("Location", ctx.contextPath() + address.encoded() + (query == null ? "" : "?" + query));
        ctx.res().setContentType(null);
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
