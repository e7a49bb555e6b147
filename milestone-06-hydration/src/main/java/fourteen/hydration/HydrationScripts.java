package fourteen.hydration;

import fourteen.http.Html;
import fourteen.http.Text;

/// The two scripts at the end of a page: its props as JSON, and the module that hydrates it. What React wrote before them
/// stays as it is, to the byte.
final class HydrationScripts {

    /// The id that `client/hydrate.tsx` looks for.
    static final String PROPS_ID = "__fourteen_props";

    /// What every document that React writes ends with.
    private static final String END = "</body></html>";

    private HydrationScripts() {}

    /// A whole page: doctype, React's document, and the scripts before its end. A module runs only when the document is
    /// parsed, so the props are there when it looks for them.
    ///
    /// @param document what React rendered, `<html>…</html>`
    /// @param props    the page's data, plain
    /// @param place    the layout's file, for the error
    /// @throws HydrationException if the document has no `<body>`, or the props are no plain data
    static Html append(Html document, Object props, String script, String place) {
        // @starter:begin task=6.4
        if (!document.value().endsWith(END)) {
            throw HydrationException.noBody(place, document.value());
        }
        String head = document.value().substring(0, document.value().length() - END.length());
        Html json = new Html(InlineJson.of(props));
        return Html.template("<!DOCTYPE html>{}<script id=\"{}\" type=\"application/json\">{}</script>"
                + "<script type=\"module\" src=\"{}\"></script>{}", new Html(head), new Text(PROPS_ID), json,
                new Text(script), new Html(END));
        // @starter:end
    }
}
