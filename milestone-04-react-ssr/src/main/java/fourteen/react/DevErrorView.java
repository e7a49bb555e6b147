package fourteen.react;

import fourteen.http.ErrorReport;
import fourteen.http.ErrorView;
import fourteen.http.Html;
import fourteen.http.Markup;
import fourteen.js.JsException;
import fourteen.js.JsFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The error page of a developer's own machine: what happened, where, the author's lines around it, and the stack. Other
/// errors than the server's own get the page that production has.
public final class DevErrorView implements ErrorView {

    private static final int FRAMES = 12;
    private static final Html STYLE = Markup.html("""
            :root { color-scheme: light dark; --accent: #c2410c; --line: #8884 }
            @media (prefers-color-scheme: dark) { :root { --accent: #fb923c } }
            body { margin: 0; font: 1rem/1.6 system-ui, sans-serif }
            main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem }
            h1 { margin: 0 0 1.4rem; font-size: 1.4rem; line-height: 1.35; overflow-wrap: anywhere }
            .kind { margin: 0 0 .4rem; color: var(--accent); font-weight: 600 }
            .place { margin: -1rem 0 1.4rem; opacity: .75; overflow-wrap: anywhere }
            pre { margin: 0 0 1.4rem; padding: 1rem; border: 1px solid var(--line); border-radius: .6rem; overflow-x: auto;
                  font: .875rem/1.55 ui-monospace, Menlo, Consolas, monospace }
            .source { border-left: 4px solid var(--accent) }
            """);

    /// The line of our errors that names a place.
    private static final Pattern PLACE = Pattern.compile("(?m)^  at        (/.+|[A-Za-z]:.+):(\\d{1,9}):(\\d{1,9})$");

    private final Path root;

    /// @param root the app's directory: places below it are shown relative to it
    public DevErrorView(Path root) {
        this.root = root;
    }

    @Override
    public Html page(ErrorReport report) {
        // @starter:begin task=4.5
        Throwable cause = report.cause();
        if (cause == null || report.status() < 500) {
            return ErrorView.builtIn().page(report);
        }
        JsException script = script(cause);
        List<Html> parts = new ArrayList<>();
        Optional<SourceFrame> source = script == null ? place(cause) : source(script);
        source.ifPresent(frame -> parts.add(Html.template("<p class=\"place\">{}</p>\n<pre class=\"source\">{}</pre>\n",
                Markup.text(shown(frame.file()) + ":" + frame.line() + ":" + frame.column()),
                Markup.text(frame.text()))));
        parts.add(Html.template("<pre>{}</pre>\n", Markup.text(String.valueOf(cause.getMessage()))));
        if (script != null && !script.frames().isEmpty()) {
            parts.add(Html.template("<pre>{}</pre>\n", Markup.text(stack(script))));
        }
        return Html.template("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <link rel="icon" href="data:,">
                <title>{}</title>
                <style>
                {}</style>
                </head>
                <body>
                <main>
                <p class="kind">Error while rendering {}</p>
                <h1>{}</h1>
                {}</main>
                </body>
                </html>
                """, Markup.text(headline(cause)), STYLE, Markup.text(report.path()), Markup.text(headline(cause)),
                Html.join(parts));
        // @starter:end
    }

    /// The first line of a message is its summary, by the grammar of our errors.
    private static String headline(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private static @Nullable JsException script(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsException script) {
                return script;
            }
        }
        return null;
    }

    /// The first frame that lies in the author's own files; a package's only if there is no other.
    private static Optional<SourceFrame> source(JsException script) {
        Optional<SourceFrame> packaged = Optional.empty();
        for (JsFrame frame : script.frames()) {
            Optional<SourceFrame> read = SourceFrame.of(frame);
            if (read.isPresent() && !frame.file().contains("node_modules")) {
                return read;
            }
            packaged = packaged.isPresent() ? packaged : read;
        }
        return packaged;
    }

    /// The lines at the place that an error names by itself: a file that does not parse, an import that leads nowhere.
    private static Optional<SourceFrame> place(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher place = PLACE.matcher(String.valueOf(cause.getMessage()));
            if (place.find()) {
                return SourceFrame.read(Path.of(place.group(1)), Integer.parseInt(place.group(2)),
                        Integer.parseInt(place.group(3)));
            }
        }
        return Optional.empty();
    }

    private String stack(JsException script) {
        StringBuilder text = new StringBuilder(script.summary());
        for (JsFrame frame : script.frames().subList(0, Math.min(FRAMES, script.frames().size()))) {
            text.append("\n    ").append(frame);
        }
        return text.toString();
    }

    private Path shown(Path file) {
        return file.startsWith(root) ? root.relativize(file) : file;
    }
}
