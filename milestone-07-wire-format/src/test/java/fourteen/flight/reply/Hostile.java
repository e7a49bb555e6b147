package fourteen.flight.reply;

import fourteen.flight.FlightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Bodies that nobody means well with.
final class Hostile {

    /// Where React has no sentence of its own, but a TypeError, or hangs.
    private static final Set<String> NO_SENTENCE = Set.of("typed-array-is-string", "stream-old-key", "symbol-upstream",
            "lazy-upstream", "unknown-prefix");

    private Hostile() {}

    static boolean hasReactsSentence(String name) {
        return !NO_SENTENCE.contains(name);
    }

    /// Names and values in turn.
    static List<ReplyPart> fields(String... namesAndValues) {
        List<ReplyPart> parts = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parts.add(new ReplyPart.Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return parts;
    }

    static List<ReplyPart> bound(int count) {
        return fields("0", "[\"$h1\"]", "1", "{\"id\":\"actions.js#save\",\"bound\":\"$@2\"}", "2",
                "[" + "0,".repeat(count - 1) + "0]");
    }

    static List<ReplyPart> manyItems(int count) {
        return fields("0", "[[" + "0,".repeat(count - 1) + "0]]");
    }

    static FlightException refused(Runnable action) {
        return catchThrowableOfType(FlightException.class, action::run);
    }
}
