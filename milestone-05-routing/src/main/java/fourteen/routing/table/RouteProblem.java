package fourteen.routing.table;

/// Something in `app/` that cannot work. Files and directories are paths below `app/`.
public sealed interface RouteProblem {

    /// There is no app directory, or it cannot be read.
    record Unreadable(String directory, String reason) implements RouteProblem {}

    /// A directory is a link to one that contains it.
    record Loop(String directory) implements RouteProblem {}

    /// No page and no handler in the whole app.
    record NoRoutes() implements RouteProblem {}

    /// There are pages, and no layout at the root that writes `<html>`.
    record NoRootLayout(String page) implements RouteProblem {}

    /// A directory's name means nothing.
    record Misspelt(String directory, String reason) implements RouteProblem {}

    /// The name of a feature that is not there yet.
    record Later(String directory, String feature) implements RouteProblem {}

    /// `page.tsx` and `page.js` in one directory.
    record TwoFiles(Convention convention, String first, String second) implements RouteProblem {}

    /// A directory holds a page and a handler: which one would answer a GET?
    record PageAndHandler(String page, String handler) implements RouteProblem {}

    /// Two files, in different groups, answer one path.
    record TwoAnswers(String pattern, String first, String second) implements RouteProblem {}

    /// Two parameters of different names in one place of the URL.
    ///
    /// @param level the pattern above them
    record DifferentNames(String level,
            RouteSegment first,
            String firstFile,
            RouteSegment second,
            String secondFile) implements RouteProblem {}

    /// One name twice on the way to a file.
    record RepeatedName(String name, String pattern, String file) implements RouteProblem {}

    /// A catch-all leaves nothing to what comes behind it.
    record CatchAllNotLast(RouteSegment catchAll, String pattern, String file) implements RouteProblem {}

    /// A catch-all and an optional one in one place.
    record TwoCatchAlls(String level, String required, String optional) implements RouteProblem {}

    /// An optional catch-all matches what the index beside it answers.
    record OptionalBesideIndex(String pattern, String index, String optional) implements RouteProblem {}
}
