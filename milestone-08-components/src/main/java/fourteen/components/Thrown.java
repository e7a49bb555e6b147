package fourteen.components;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/// A value that a script threw and caught, as the engine's exception again: so it has its stack in the author's lines.
final class Thrown {

    private Thrown() {}

    /// @param throwing a function that throws its argument
    static PolyglotException of(Value throwing, Value value) {
        try {
            throwing.executeVoid(value);
        } catch (PolyglotException e) {
            return e;
        }
        throw new IllegalStateException("did not throw");
    }
}
