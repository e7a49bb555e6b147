package fourteen.http;

import java.util.ArrayList;
import java.util.List;

/// The error page of a site that has none: status, what it means, and what was asked for.
final class BuiltInErrorView {

    private static final Html STYLE = Markup.html("""
        :root { color-scheme: light dark }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1.05rem/1.6 system-ui, sans-serif }
        main { padding: 2rem; max-width: 34rem }
        .status { margin: 0; font-size: 5rem; line-height: 1; font-weight: 700; letter-spacing: -0.05em; opacity: 0.2 }
        h1 { margin: 0.5rem 0 0; font-size: 1.5rem }
        code { overflow-wrap: anywhere; opacity: 0.75 }
        """);

    private BuiltInErrorView() {}

    static Html page(ErrorReport report) {
        List<Html> details = new ArrayList<>();
        if (report.status() == 404) {
            details.add(Html.template("<p><code>{}</code></p>\n", Markup.text(report.path())));
        }
        String digest = report.digest();
        if (digest != null) {
            details.add(Html.template("<p>Reference: <code>{}</code></p>\n", Markup.text(digest)));
        }
        return Html.template("""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{} {}</title>
            <style>
            {}</style>
            </head>
            <body>
            <main>
            <p class="status">{}</p>
            <h1>{}</h1>
            <p>{}</p>
            {}</main>
            </body>
            </html>
            """, number(report), Markup.text(report.reason()), STYLE, number(report), Markup.text(report.reason()),
                Markup.text(report.explanation()), Html.join(details));
    }

    private static Text number(ErrorReport report) {
        return Markup.text(Integer.toString(report.status()));
    }
}
