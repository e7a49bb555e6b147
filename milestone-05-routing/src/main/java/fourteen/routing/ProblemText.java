package fourteen.routing;

import fourteen.routing.table.RouteProblem;
import fourteen.routing.table.RouteProblem.CatchAllNotLast;
import fourteen.routing.table.RouteProblem.DifferentNames;
import fourteen.routing.table.RouteProblem.Later;
import fourteen.routing.table.RouteProblem.Loop;
import fourteen.routing.table.RouteProblem.Misspelt;
import fourteen.routing.table.RouteProblem.NoRootLayout;
import fourteen.routing.table.RouteProblem.NoRoutes;
import fourteen.routing.table.RouteProblem.OptionalBesideIndex;
import fourteen.routing.table.RouteProblem.PageAndHandler;
import fourteen.routing.table.RouteProblem.RepeatedName;
import fourteen.routing.table.RouteProblem.TwoAnswers;
import fourteen.routing.table.RouteProblem.TwoCatchAlls;
import fourteen.routing.table.RouteProblem.TwoFiles;
import fourteen.routing.table.RouteProblem.Unreadable;
import org.jspecify.annotations.Nullable;

/// What is wrong with an app directory, in words.
final class ProblemText {

    private static final String NAMES = "task-51-read-a-directorys-name";
    private static final String WALK = "task-52-walk-the-app-directory";
    private static final String TABLE = "invariants";

    private ProblemText() {}

    static RoutingFailure of(RouteProblem problem) {
        return switch (problem) {
            case Unreadable p -> failure("02", WALK, "The app directory cannot be read: " + p.reason() + ".",
                    app(p.directory()), "a directory", null,
                    p.directory().isEmpty()
                            ? "make the directory app/ with a layout.tsx and a page.tsx"
                            : "make it readable, or take it away");
            case NoRoutes _ -> failure("03", WALK, "The app has no page and no route handler.",
                    "app", "a page.tsx or route.ts in app/ or below", null,
                    "make app/page.tsx; the name is in lower case");
            case NoRootLayout p -> failure("04", WALK, "There are pages but no root layout to put them in.",
                    "app", "app/layout.tsx, a component that returns <html> and <body> around its children",
                    "none, though there is " + app(p.page()), "make app/layout.tsx");
            case Misspelt p -> failure("05", NAMES, "A directory's name cannot be read as a route: " + p.reason() + ".",
                    app(p.directory()), "name, [name], [...name], [[...name]], (group) or _private",
                    last(p.directory()), "rename the directory");
            case Later p -> failure("06", NAMES,
                    "This directory's name is for %s, which milestone 12 brings.".formatted(p.feature()),
                    app(p.directory()), null, last(p.directory()),
                    "move the directory out of app/ until then, or put _ before its name");
            case Loop p -> failure("07", WALK, "A link leads back to a directory that contains it.",
                    app(p.directory()), null, null, "remove the link");
            case TwoFiles p ->
                failure("08", WALK, "Two files are the %s of one directory.".formatted(p.convention().stem()),
                        app(p.first()), "one of them", and(p.first(), p.second()), "remove one");
            case PageAndHandler p -> failure("09", TABLE, "One directory has both a page and a route handler.",
                    app(p.page()), "one of them, for both answer GET", and(p.page(), p.handler()),
                    "move the handler, to app/api for example");
            case TwoAnswers p -> failure("10", TABLE, "Two files answer %s.".formatted(p.pattern()),
                    app(p.first()), "one file for a path; (groups) are no part of it", and(p.first(), p.second()),
                    "rename a directory, or remove one of the files");
            case DifferentNames p -> failure("11", TABLE,
                    "Two parameters in one place have different names: %s and %s.".formatted(
                            p.first().text(), p.second().text()),
                    app(p.firstFile()), "one name for what stands below " + p.level(),
                    and(p.firstFile(), p.secondFile()), "give both directories the same name");
            case RepeatedName p -> failure("12", TABLE,
                    "The parameter %s comes twice in %s.".formatted(p.name(), p.pattern()),
                    app(p.file()), "a name for each parameter", null, "rename one of the directories");
            case CatchAllNotLast p -> failure("13", TABLE,
                    "Nothing can come behind %s, which takes all that is left of a path."
                            .formatted(p.catchAll().text()),
                    app(p.file()), "a catch-all at the end", p.pattern(),
                    "move the file up, or make the catch-all a [param]");
            case TwoCatchAlls p -> failure("14", TABLE, "A catch-all and an optional one stand in one place.",
                    app(p.required()), "one of them below " + p.level(), and(p.required(), p.optional()),
                    "remove one: the optional one matches all that the other does");
            case OptionalBesideIndex p -> failure("15", TABLE,
                    "An optional catch-all stands beside an index, and both answer %s.".formatted(p.pattern()),
                    app(p.index()), "[[...name]] alone, or [...name] beside the index", and(p.index(), p.optional()),
                    "remove the index, or take one pair of brackets away");
        };
    }

    private static RoutingFailure failure(String number,
            String anchor,
            String summary,
            String place,
            @Nullable String expected,
            @Nullable String got,
            String next) {
        return new RoutingFailure("ROUTING-" + number, summary, place, expected, got, next, anchor);
    }

    private static String app(String path) {
        return path.isEmpty() ? "app" : "app/" + path;
    }

    private static String and(String first, String second) {
        return app(first) + " and " + app(second);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
