package fourteen.components;

import org.graalvm.polyglot.PolyglotException;

/// What is no error of a component's: the render was stopped, or the engine is at its end.
final class Unexpected {

    private Unexpected() {}

    static void rethrow(PolyglotException e) {
        if (e.isCancelled() || e.isInterrupted() || e.isResourceExhausted() || e.isInternalError()) {
            throw e;
        }
    }
}
