package fourteen.routing.table;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a directory's name inside `app/` means to the router.
///
/// Source: Next.js, "Project structure", <https://nextjs.org/docs/app/getting-started/project-structure>.
public sealed interface DirectoryName {

    /// A part of the URL.
    record Visible(RouteSegment segment) implements DirectoryName {}

    /// `(shop)`: orders files, and is no part of the URL.
    record Group(String name) implements DirectoryName {}

    /// `_parts`: neither it nor what is below it is a route.
    record Private(String name) implements DirectoryName {}

    /// `@modal`: a parallel route.
    record Slot(String name) implements DirectoryName {}

    /// `(.)photo`, `(..)photo`, `(...)photo`: an intercepting route.
    record Intercepting(String marker, String name) implements DirectoryName {}

    /// A name that means nothing, and why.
    record Misspelt(String reason) implements DirectoryName {}

    /// The markers of intercepting routes: this level, one up, two up, …, the root.
    Pattern INTERCEPTING = Pattern.compile("(\\(\\.\\)|\\(\\.\\.\\.\\)|(?:\\(\\.\\.\\))+)(.+)");

    /// Reads a directory's name.
    static DirectoryName parse(String name) {
        // @starter:begin task=5.1
        Matcher intercepting = INTERCEPTING.matcher(name);
        if (intercepting.matches()) {
            return new Intercepting(intercepting.group(1), intercepting.group(2));
        }
        if (name.startsWith("_")) {
            return new Private(name.substring(1));
        }
        if (name.startsWith("@")) {
            return name.length() == 1 ? new Misspelt("a parallel route needs a name") : new Slot(name.substring(1));
        }
        if (name.startsWith("(") && name.endsWith(")")) {
            String group = name.substring(1, name.length() - 1);
            return group.isBlank() ? new Misspelt("a route group needs a name") : new Group(group);
        }
        if (name.startsWith("(")) {
            return new Misspelt("a route group's name ends with )");
        }
        if (name.indexOf('[') < 0 && name.indexOf(']') < 0) {
            return new Visible(new RouteSegment.Static(staticName(name)));
        }
        if (name.startsWith("[[") && name.endsWith("]]")) {
            String inner = name.substring(2, name.length() - 2);
            return inner.startsWith("...")
                    ? parameter(inner.substring(3), RouteSegment.OptionalCatchAll::new)
                    : new Misspelt("double brackets are for optional catch-alls alone, [[...name]]");
        }
        if (name.startsWith("[") && name.endsWith("]")) {
            String inner = name.substring(1, name.length() - 1);
            return inner.startsWith("...")
                    ? parameter(inner.substring(3), RouteSegment.CatchAll::new)
                    : parameter(inner, RouteSegment.Param::new);
        }
        return new Misspelt("brackets enclose a directory's whole name or none of it");
        // @starter:end
    }

    /// What makes a segment of a parameter's name.
    interface Kind {
        RouteSegment of(String parameter);
    }

    private static DirectoryName parameter(String name, Kind kind) {
        if (name.isBlank()) {
            return new Misspelt("the parameter has no name");
        }
        if (name.indexOf('[') >= 0 || name.indexOf(']') >= 0) {
            return new Misspelt("there is a bracket too many or too few");
        }
        if (name.startsWith("…")) {
            return new Misspelt("a catch-all is written with three full stops, not with the one character …");
        }
        if (name.startsWith(".")) {
            return new Misspelt("a catch-all has exactly three full stops before its name");
        }
        return new Visible(kind.of(name));
    }

    /// `%5Fadmin` is the segment `_admin`, which would be private otherwise. Some file systems take letters with
    /// accents apart (NFD); URLs come with whole ones (NFC), so names are compared as such.
    private static String staticName(String name) {
        return Normalizer.normalize(name.replace("%5F", "_").replace("%5f", "_"), Normalizer.Form.NFC);
    }
}
