package fourteen.routing;

import fourteen.js.JsException;
import fourteen.routing.table.RouteProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something is wrong with an app's routes, or with what a page or handler of it exports or returns.
public final class RoutingException extends RuntimeException {

    private static final String TOO_LARGE = "ROUTING-21";
    private static final String HANDLERS = "task-56-answer-with-a-route-handler";

    private final RoutingFailure failure;
    private final List<RoutingException> parts;

    private RoutingException(RoutingFailure failure, List<RoutingException> parts, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
        this.parts = List.copyOf(parts);
    }

    /// Everything that a scan found wrong, in one exception.
    ///
    /// @param problems at least one
    static RoutingException misuse(List<RouteProblem> problems) {
        List<RoutingException> parts = problems.stream()
                .map(problem -> new RoutingException(ProblemText.of(problem), List.of(), null))
                .toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        String all = parts.stream()
                .map(part -> "\n\n" + part.getMessage())
                .collect(Collectors.joining("", parts.size() + " things in app/ cannot work:", "\n"));
        return new RoutingException(new RoutingFailure("ROUTING-01", all, null, null, null,
                "mend them from the top: one may cause another", "why"), parts, null);
    }

    static RoutingException bodyTooLarge(long limit) {
        return of(TOO_LARGE, "The request's body is too large.", null, "at most " + limit + " bytes", "more",
                "send less, or give the application a higher limit", HANDLERS, null);
    }

    static RoutingException handlerThrew(String file, String function, JsException cause) {
        return of("ROUTING-22", "The route handler " + function + " threw " + cause.summary(),
                cause.place() == null ? "app/" + file : cause.place(), null, null,
                "mend the line above, or catch the error in the handler", HANDLERS, cause);
    }

    static RoutingException noMethods(String file, List<String> exports) {
        return of("ROUTING-23", "The route handler exports no function for any method.", "app/" + file,
                "export function GET(request) { … }, or another of HEAD POST PUT DELETE PATCH OPTIONS",
                exports.isEmpty() ? "no exports" : String.join(", ", exports),
                "export a function named after a method, in capitals", HANDLERS, null);
    }

    static RoutingException noResponse(String file, String function, String got) {
        return of("ROUTING-24", "The route handler " + function + " returned no Response.", "app/" + file,
                "a Response, or a promise of one", got, "return new Response(…) or Response.json(…) on every way out",
                HANDLERS, null);
    }

    boolean isBodyTooLarge() {
        return failure.id().equals(TOO_LARGE);
    }

    private static RoutingException of(String id, String summary, @Nullable String place,
            @Nullable String expected, @Nullable String got, String next, String anchor, @Nullable Throwable cause) {
        return new RoutingException(new RoutingFailure(id, summary, place, expected, got, next,
                anchor), List.of(), cause);
    }

    /// Stable: `ROUTING-06`.
    public String id() {
        return failure.id();
    }

    /// What happened, in one sentence; for several problems at once all of them in full.
    public String summary() {
        return failure.summary();
    }

    /// The file.
    public @Nullable String place() {
        return failure.place();
    }

    public @Nullable String expected() {
        return failure.expected();
    }

    public @Nullable String got() {
        return failure.got();
    }

    /// What to do.
    public String next() {
        return failure.next();
    }

    /// Where the lesson explains it.
    public String lesson() {
        return failure.lesson();
    }

    /// One exception a problem, if there are several.
    public List<RoutingException> parts() {
        return parts;
    }
}
