package fourteen.routing;

import org.jspecify.annotations.Nullable;

/// The parts of an error message, and their one layout.
///
/// @param anchor the heading in the lesson
record RoutingFailure(String id,
        String summary,
        @Nullable String place,
        @Nullable String expected,
        @Nullable String got,
        String next,
        String anchor) {

    String lesson() {
        return "course/lessons/05-routing.md#" + anchor;
    }

    String message() {
        StringBuilder text = new StringBuilder(summary);
        line(text, "at", place);
        line(text, "expected", expected);
        line(text, "got", got);
        line(text, "next", next);
        line(text, "lesson", lesson() + "  [" + id + "]");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append("\n  ").append(name).repeat(' ', 10 - name.length()).append(value);
        }
    }
}
