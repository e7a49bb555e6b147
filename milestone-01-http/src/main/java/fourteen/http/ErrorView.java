package fourteen.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Draws the page that goes with an error.
@FunctionalInterface
public interface ErrorView {

    Html page(ErrorReport report);

    /// A plain page of our own.
    static ErrorView builtIn() {
        return BuiltInErrorView::page;
    }

    /// A site's own pages: `404.html`, `500.html`, and so on for any status; the other view where there is none.
    static ErrorView from(Path site, ErrorView otherwise) {
        return report -> {
            Path page = site.resolve(report.status() + ".html");
            try {
                return Files.isRegularFile(page) ? Markup.html(Files.readString(page)) : otherwise.page(report);
            } catch (IOException e) {
                // Not readable, or not UTF-8. The reader is to have a page nevertheless.
                return otherwise.page(report);
            }
        };
    }
}
