package fourteen.flight;

/// A value that is worked out when the writer comes to it, and not before: an element whose component has not run.
///
/// So a component runs where its row is written, in the order of React's own server, and what a deferred row holds is not
/// rendered before the row is due (WIRE-FORMAT §2.5). Milestone 8 implements it.
public abstract non-sealed class Unrendered implements FlightValue {

    private final boolean node;

    /// @param node whether it is an element or a lazy: those may be put off into a row of their own, and one that waits or
    ///             fails leaves a lazy behind
    protected Unrendered(boolean node) {
        this.node = node;
    }

    /// The value: never an [Unrendered] again, though its parts may be. A [Lazy] says that it is not ready, or that it
    /// failed; where a row begins the whole row then waits or fails. [Failed] stands for a failure of what is no node, or
    /// of the whole row.
    ///
    /// @param images whether images below may be preloaded: not in `picture` and `noscript`
    /// @param links  whether links below may be preloaded: not in `noscript`
    public abstract FlightValue render(boolean images, boolean links);

    final boolean isNode() {
        return node;
    }
}
