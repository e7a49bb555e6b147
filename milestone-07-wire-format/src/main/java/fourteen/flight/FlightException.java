package fourteen.flight;

import org.jspecify.annotations.Nullable;

/// A payload breaks the Flight protocol, or asks for more than is allowed.
public final class FlightException extends RuntimeException {

    private static final String LESSON = "course/lessons/07-wire-format.md#";
    private static final String EARLY_END = "FLIGHT-05";
    private static final String TEMPORARY = "FLIGHT-09";

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String anchor;

    private FlightException(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next, String anchor) {
        // Without a stack trace, which costs a hundred times what a wrong reference of a hostile payload takes on the wire.
        super(summary, null, false, false);
        this.id = id;
        this.summary = summary;
        this.place = place;
        this.expected = expected;
        this.got = got;
        this.next = next;
        this.anchor = anchor;
    }

    static FlightException json(String place, String expected, String got) {
        return new FlightException("FLIGHT-01", "A row is not JSON.", place, expected, got,
                "write the row as JSON.stringify would, and end it with a line feed", "invariants");
    }

    static FlightException header(String place, String expected, String got) {
        return new FlightException("FLIGHT-02", "A row does not begin with an id.", place, expected, got,
                "write <id in hex>:<tag><payload>, and nothing between a row and the next", "invariants");
    }

    static FlightException development(String place, String tag) {
        return new FlightException("FLIGHT-03", "The payload was written by a development server.", place,
                "a row of a production server", "a row with tag " + tag,
                "run server and client in the same mode, NODE_ENV=production", "invariants");
    }

    static FlightException tooDeep(String place, int limit) {
        return new FlightException("FLIGHT-04", "Values are nested too deep.", place, "at most " + limit + " levels",
                "more", "send a flatter value, or put parts of it behind promises", "invariants");
    }

    static FlightException earlyEnd(String place, String expected) {
        return new FlightException(EARLY_END, "The payload ended before everything had arrived.", place, expected,
                "the end", "look for what broke the connection, or the server's render", "invariants");
    }

    static FlightException reference(String place, String reference) {
        return new FlightException("FLIGHT-06", "A reference leads nowhere.", place,
                "own properties of plain objects and arrays on the way", reference,
                "refer to a value by the path of its first use", "invariants");
    }

    static FlightException twice(String place) {
        return new FlightException("FLIGHT-07", "A row came twice.", place, "one row an id, unless it is a stream",
                "another row with the same id", "give every row an id of its own", "invariants");
    }

    static FlightException importWaits(String place, String expected) {
        return new FlightException("FLIGHT-08", "An import row can't be read.", place, expected, "something else",
                "write the rows that an import refers to before it", "invariants");
    }

    static FlightException temporary(String place, String reference) {
        return new FlightException(TEMPORARY, "A temporary reference came to a reader that has none.", place,
                "no $T: nothing was sent to the server", reference,
                "decode the answer with the call's own set of references",
                "invariants");
    }

    static FlightException shape(String place, String expected, String got) {
        return new FlightException("FLIGHT-10", "A row has the wrong shape for what refers to it.", place, expected,
                got,
                "write the row in the shape that its prefix asks for", "invariants");
    }

    /// An error in what a client sends, which has a class of its own to make them (WIRE-FORMAT §6).
    ///
    /// @param id `FLIGHT-20` and further
    public static FlightException upstream(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next) {
        return new FlightException(id, summary, place, expected, got, next, "invariants");
    }

    boolean isEarlyEnd() {
        return id.equals(EARLY_END);
    }

    /// True if the payload is fine, and only whoever reads it lacks what it refers to.
    boolean isReadersOwn() {
        return id.equals(TEMPORARY);
    }

    /// Stable: `FLIGHT-01`.
    public String id() {
        return id;
    }

    /// What happened, in one sentence.
    public String summary() {
        return summary;
    }

    /// The byte and the row: `byte 12, row 3`.
    public @Nullable String place() {
        return place;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable String got() {
        return got;
    }

    /// What to do.
    public String next() {
        return next;
    }

    /// Where the lesson explains it.
    public String lesson() {
        return LESSON + anchor;
    }

    @Override
    public String getMessage() {
        return summary + line("at", place) + line("expected", expected) + line("got", got) + line("next", next)
                + line("lesson", lesson() + "  [" + id + "]");
    }

    private static String line(String label, @Nullable String text) {
        return text == null ? "" : "\n  " + label + " ".repeat(10 - label.length()) + text;
    }
}
