package fourteen.layouts;

import fourteen.js.JsException;
import fourteen.routing.table.Convention;
import fourteen.streaming.NavigationSignal;
import fourteen.streaming.PageFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is shown in the place of a page that failed, and where: the nearest boundary that has something for it.
///
/// @param segment the directory whose boundary shows it; null for `global-error`, which takes the document's place
/// @param status  of the response
/// @param file    `error.tsx`, `not-found.tsx` or the like; null where the framework's own words are shown
/// @param failure what `error.tsx` is told; null of a refusal
record Fallback(@Nullable Segment segment, int status, @Nullable String file, @Nullable Failure failure) {

    /// What the error's component learns: no more than the browser may.
    record Failure(String message, @Nullable String digest) {}

    /// The names of the components that mark a directory's content: see `layout-tree.tsx`.
    private static final String MARK = "fourteen:level";

    /// @param root        the page's tree
    /// @param development whether the reason may be told
    static Optional<Fallback> of(PageFailure failure, Segment root, boolean development) {
        // @starter:begin task=12.3
        List<Segment> way = root.way();
        int from = failedIn(failure.components(), way);
        if (failure.signal() instanceof NavigationSignal.Refusal(int status)) {
            Convention convention = switch (status) {
                case 401 -> Convention.UNAUTHORIZED;
                case 403 -> Convention.FORBIDDEN;
                default -> Convention.NOT_FOUND;
            };
            return nearest(way, from, convention, true).map(
                    segment -> new Fallback(segment, status, segment.file(convention), null));
        }
        Failure told = new Failure(development ? message(failure.error()) : PRODUCTION, failure.digest());
        Optional<Fallback> shown = nearest(way, from, Convention.ERROR, false)
                .map(segment -> new Fallback(segment, 500, segment.file(Convention.ERROR), told));
        String global = root.file(Convention.GLOBAL_ERROR);
        return shown.isPresent() || global == null
                ? shown
                : Optional.of(new Fallback(null, 500, global, told));
    }

    private static Optional<Segment> nearest(List<Segment> way, int from, Convention convention, boolean orRoot) {
        for (int i = from; i >= 0; i--) {
            if (way.get(i).file(convention) != null) {
                return Optional.of(way.get(i));
            }
        }
        return orRoot && from >= 0
                ? way.stream().filter(Segment::hasLayout).findFirst().filter(root -> way.indexOf(root) <= from)
                : Optional.empty();
        // @starter:end
    }

    /// React's words for an error of the server, in production.
    private static final String PRODUCTION = "An error occurred in the Server Components render. The specific message is "
            + "omitted in production builds to avoid leaking sensitive details.";

    /// @return the place in the way of the directory whose content failed; -1 if it was a layout above all content
    private static int failedIn(List<String> components, List<Segment> way) {
        for (String component : components) {
            if (component.startsWith(MARK)) {
                String at = component.substring(MARK.length());
                for (int i = way.size() - 1; i >= 0; i--) {
                    // What failed in a parallel route is shown by the directory that it belongs to.
                    if (at.equals(way.get(i).at()) || at.startsWith(way.get(i).at() + ":")) {
                        return i;
                    }
                }
            }
        }
        return components.stream().anyMatch(name -> name.startsWith("Outlet")) ? way.size() - 1 : -1;
    }

    /// Whether it is shown in this directory.
    boolean isIn(Segment other) {
        return segment != null && segment.at().equals(other.at());
    }

    private static String message(RuntimeException error) {
        if (error instanceof JsException thrown) {
            return thrown.errorMessage();
        }
        String message = String.valueOf(error.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    Map<String, Object> toData() {
        String at = segment == null ? "global" : segment.at();
        return failure == null
                ? Map.of("at", at, "status", status)
                : Map.of("at", at, "failure", Map.of("message", failure.message, "digest",
                        failure.digest == null ? "" : failure.digest));
    }
}
