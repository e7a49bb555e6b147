package fourteen.routing.table;

/// How much of what a directory can say is read: the seam by which a later milestone reads all of it.
public enum Conventions {
    /// Pages and handlers, in the one layout of `app/` itself. Parallel and intercepting routes are problems.
    ROOT_LAYOUT,

    /// Also the layouts below it, and whatever else follows a [Convention]; a page needs a layout somewhere above it.
    /// Parallel routes answer paths that no page answers; intercepting routes answer none by themselves.
    NESTED
}
