package fourteen.routing.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A route table as text, a line a route in the order in which they are tried.
///
/// ```
/// Route (app)          Kind     File
/// ┌ /                  page     app/page.tsx
/// ├ /api/hello         handler  app/api/hello/route.ts
/// └ /posts/[slug]      page     app/posts/[slug]/page.tsx
/// ```
public final class RouteListing {

    private final List<Route> routes;
    private final Map<String, Function<Route, String>> columns = new LinkedHashMap<>();

    private RouteListing(RouteTable table) {
        this.routes = table.routes();
    }

    /// With the columns `Kind` and `File`.
    public static RouteListing of(RouteTable table) {
        return new RouteListing(table).column("Kind", RouteListing::kind)
                .column("File", route -> "app/" + route.file());
    }

    /// One more column, to the right of the others.
    public RouteListing column(String title, Function<Route, String> text) {
        columns.put(title, text);
        return this;
    }

    /// The table; every line ends with a line feed.
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("Route (app)"));
        head.addAll(columns.keySet());
        lines.add(head);
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            List<String> line = new ArrayList<>(List.of(branch(i) + " " + route.pattern()));
            columns.values().forEach(text -> line.add(text.apply(route)));
            lines.add(line);
        }
        return align(lines);
    }

    private String branch(int index) {
        boolean last = index == routes.size() - 1;
        if (index == 0) {
            return last ? "─" : "┌";
        }
        return last ? "└" : "├";
    }

    private static String kind(Route route) {
        return switch (route.kind()) {
            case PAGE -> "page";
            case HANDLER -> "handler";
        };
    }

    /// Every column as wide as its widest text, two spaces between, none at the end of a line.
    private static String align(List<List<String>> lines) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                row.append(line.get(i)).repeat(' ', widths[i] - width(line.get(i)) + 2);
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /// How many columns of a terminal a text takes.
    private static int width(String text) {
        return text.codePoints().map(RouteListing::width).sum();
    }

    private static int width(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> Character.isEmojiPresentation(codePoint) ? 2 : 1;
        };
    }
}
