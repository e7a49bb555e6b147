package fourteen.testkit.message;

/// A failure's message, line by line, always of one grammar:
///
/// ```
/// Expecting HTML to equal the expected bytes
///   at        line 3, column 9
///   expected  <p>Hello</p>
///   got       <p>Hallo</p>
///                  ^
/// ```
public final class Report {

    private static final String INDENT = "  ";
    private static final int KEY = 10;

    private final StringBuilder text = new StringBuilder();

    private Report(String first) {
        text.append(first);
    }

    /// @param subject what was looked at: `HTML`, `the response`
    /// @param wish what it should do or be: `to have status 200`
    public static Report expecting(String subject, String wish) {
        return new Report("Expecting " + subject + " " + wish);
    }

    /// Puts the words of AssertJ's `as("…")` in front.
    public Report describedAs(String description) {
        if (!description.isEmpty()) {
            text.insert(0, "[" + description + "] ");
        }
        return this;
    }

    public Report at(String place) {
        return line("at", place);
    }

    public Report expected(String expected) {
        return line("expected", expected);
    }

    public Report got(String got) {
        return line("got", got);
    }

    public Report next(String step) {
        return line("next", step);
    }

    /// One more line; a value of several lines is indented under its first.
    public Report line(String key, String value) {
        String margin = "\n" + INDENT + " ".repeat(KEY);
        text.append('\n').append(INDENT).append(key).append(" ".repeat(KEY - key.length()));
        text.append(value.replace("\n", margin));
        return this;
    }

    /// The place, both lines and the caret.
    public Report difference(Difference difference) {
        at(difference.place()).expected(difference.expected()).got(difference.got());
        text.append('\n').append(INDENT).append(" ".repeat(KEY + difference.caret())).append('^');
        return this;
    }

    /// What came, with a caret under the byte in question.
    public Report got(Pointer pointer) {
        got(pointer.line());
        text.append('\n').append(INDENT).append(" ".repeat(KEY + pointer.caret())).append('^');
        return this;
    }

    /// What was broken, as a sentence: `a text row must come first`.
    public Report rule(String rule) {
        return line("rule", rule);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
