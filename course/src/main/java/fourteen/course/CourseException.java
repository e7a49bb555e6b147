package fourteen.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes wrong with the course kit itself: a mark that does not close, a task that nobody knows, a damaged
/// `course.json`. It says what happened, where, what was expected, what came, and what to do next.
public final class CourseException extends RuntimeException {

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String lesson;

    /// For the rooms of the course, each of which builds its errors in one place, by factories named by what happened.
    public CourseException(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next, String anchor) {
        super(render(id, summary, place, expected, got, next, page(anchor)));
        this.id = id;
        this.summary = summary;
        this.place = place;
        this.expected = expected;
        this.got = got;
        this.next = next;
        this.lesson = page(anchor);
    }

    /// Stable, such as `COURSE-03`.
    public String id() {
        return id;
    }

    /// One sentence: what happened.
    public String summary() {
        return summary;
    }

    /// `file:line`, a file, or null.
    public @Nullable String place() {
        return place;
    }

    /// What would have been right.
    public @Nullable String expected() {
        return expected;
    }

    /// What was there instead.
    public @Nullable String got() {
        return got;
    }

    /// What to do now.
    public String next() {
        return next;
    }

    /// The page and section that explain it.
    public String lesson() {
        return lesson;
    }

    private static String page(String anchor) {
        return "course/README.md#" + anchor;
    }

    private static String render(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next, String lesson) {
        StringBuilder message = new StringBuilder(summary);
        for (var row : List.of(new Row("at", place), new Row("expected", expected), new Row("got", got),
                new Row("next", next), new Row("lesson", lesson + "  [" + id + "]"))) {
            if (row.text != null) {
                message.append("\n  ").append(String.format("%-10s", row.label)).append(row.text);
            }
        }
        return message.toString();
    }

    private record Row(String label, @Nullable String text) {}
}
