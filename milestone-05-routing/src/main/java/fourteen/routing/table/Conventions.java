package fourteen.routing.table;

/// How much of what a directory can say is read: the seam by which a later milestone reads all of it.
///
/// `ROOT_LAYOUT`: pages and handlers, in the one layout of `app/` itself. Parallel and intercepting routes are problems.
///
/// `NESTED`: also the layouts below it, and whatever else follows a [Convention]; a page needs a layout somewhere above it.
/// Parallel routes answer paths that no page answers; intercepting routes answer none by themselves.
public enum Conventions {
    ROOT_LAYOUT,
    NESTED
}
