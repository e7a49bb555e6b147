package fourteen.flight.reply;

import fourteen.flight.FlightException;
import org.jspecify.annotations.Nullable;

/// The one place where this package's errors are made. Where React's server has a sentence for it, that is the summary.
final class ReplyErrors {

    private static final String REFER = "refer to a value by the path of its first use, after the part that has it";

    private ReplyErrors() {}

    static FlightException reference(String reference, String expected) {
        return of("FLIGHT-20", "Invalid reference.", reference, expected, "none", REFER);
    }

    static FlightException forward(String reference) {
        return of("FLIGHT-20", "Invalid forward reference.", reference, "a part that has arrived", "none so far",
                REFER);
    }

    static FlightException prefix(String text) {
        return of("FLIGHT-20", "A string begins with a $ that means nothing.", shortened(text),
                "$$ for a dollar sign, or a prefix of React 19.3.1", shortened(text),
                "escape strings that begin with $ by one more $");
    }

    static FlightException closed(long id) {
        return of("FLIGHT-21", "Connection closed.", "part " + id, "its field", "the end of the reply",
                "send every part that another part refers to");
    }

    static FlightException never(String what) {
        return of("FLIGHT-21", "Something that the reply promises never comes.", what, "its end",
                "the end of the reply",
                "end streams with the chunk C, and settle promises");
    }

    static FlightException late(String waited) {
        return of("FLIGHT-21", "What the reply promises did not come in time.", "the next part",
                "one within " + waited + " (ReplyLimits.patience)", "none", "send the reply again");
    }

    static FlightException limit(String limit, String place, String expected, String got) {
        return of("FLIGHT-22", "A reply asks for more than is allowed: " + limit + ".", place,
                expected + " (ReplyLimits." + limit + ")", got, "send less, or raise the limit where replies are read");
    }

    static FlightException arrays() {
        return of("FLIGHT-22",
                "Maximum array nesting exceeded. Large nested arrays can be dangerous. Try adding intermediate objects.",
                null, "at most 1000000 slots in arrays within each other", "more", "put objects between the arrays");
    }

    static FlightException bigint(int digits) {
        return of("FLIGHT-22", "BigInt is too large. Received " + digits + " digits but the limit is 300.", null,
                "at most 300 digits", digits + "", "send it as a string");
    }

    static FlightException bound(int count) {
        return of("FLIGHT-22", "Server Function has too many bound arguments. Received " + count
                + " but the limit is 1000.", null, "at most 1000", count + "", "bind one object with many properties");
    }

    static FlightException cyclic() {
        return of("FLIGHT-22", "Cannot have cyclic thenables.", null, "a promise that leads to a value",
                "promises only", "do not settle a promise with itself, or through 1000 others");
    }

    static FlightException shape(String summary, String place, String expected, String got) {
        return of("FLIGHT-23", summary, place, expected, got, "write the part in the shape that its prefix asks for");
    }

    static FlightException twice(String summary, String place) {
        return of("FLIGHT-24", summary, place, "one use of each part", "another one", "write the value a second time");
    }

    static FlightException unknown(String id) {
        return of("FLIGHT-25", "Could not find the module \"" + shortened(id) + "\" in the React Server Manifest. "
                + "This is probably a bug in the React Server Components bundler.", "a server function",
                "an id that the server gave out", shortened(id),
                "load the page again: the server may have been built anew");
    }

    static FlightException temporary(String place) {
        return of("FLIGHT-26",
                "Could not reference an opaque temporary reference. This is likely due to misconfiguring "
                        + "the temporaryReferences options on the server.",
                place, "no $T", "$T",
                "read the reply with a set of temporary references");
    }

    static FlightException unsendable(String summary, String got) {
        return of("FLIGHT-27", summary, null, "data, or a function that came from the server", got,
                "pass a set of temporary references, or something else");
    }

    static FlightException incomplete() {
        return of("FLIGHT-27", "The reply is not complete.", null, "settled promises and ended streams", "open ones",
                "ask for the body in ReplyWriter.whenComplete");
    }

    static FlightException failed(@Nullable String digest) {
        return of("FLIGHT-27", "A promise or stream in the arguments failed.", null, "values", "an error"
                + (digest == null ? "" : " with digest " + digest), "settle it before the call, or leave it out");
    }

    /// JSON's own error, or that of its depth, told for a part instead of a row.
    static FlightException json(String part, FlightException error) {
        String place = error.place();
        if (error.id().equals("FLIGHT-04")) {
            return limit("depth", part, String.valueOf(error.expected()), "more");
        }
        return of("FLIGHT-28", "A part is not JSON.", place == null
                ? part
                : place.substring(0, place.indexOf(','))
                        + ", " + part,
                error.expected(), error.got(), "write the part as JSON.stringify would");
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + " …";
    }

    private static FlightException of(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next) {
        return FlightException.upstream(id, summary, place, expected, got, next);
    }
}
