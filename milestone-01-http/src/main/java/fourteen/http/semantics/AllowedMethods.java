package fourteen.http.semantics;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The methods that one resource has handlers for, and what follows for the others (RFC 9110 §9).
public record AllowedMethods(Set<String> handled) {

    /// What the server knows: RFC 9110 §9.3, PATCH (RFC 5789) and QUERY.
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS",
            "TRACE", "PATCH", "QUERY");

    /// What to do with a request's method.
    public sealed interface Answer {

        /// Run the handler of this method: a HEAD runs as GET, and the server keeps the body back.
        record Run(String method) implements Answer {}

        /// Answer without a handler: 204, 405 or 501, with this `Allow`.
        record Respond(int status, String allow) implements Answer {}
    }

    public AllowedMethods {
        handled = Set.copyOf(handled);
    }

    public static AllowedMethods of(String... methods) {
        return new AllowedMethods(Set.copyOf(List.of(methods)));
    }

    public static AllowedMethods of(Collection<String> methods) {
        return new AllowedMethods(Set.copyOf(methods));
    }

    /// The answer to a request's method, which is case-sensitive (RFC 9110 §9.1).
    ///
    /// Who has GET has HEAD, and everybody has OPTIONS. A method that the server has never heard of is 501, one that
    /// this resource has no handler for 405; both name in `Allow`, sorted, what there is.
    public Answer to(String method) {
        // @starter:begin task=1.6
        if (handled.contains(method)) {
            return new Answer.Run(method);
        }
        if (method.equals("HEAD") && handled.contains("GET")) {
            return new Answer.Run("GET");
        }
        Set<String> allowed = new TreeSet<>(handled);
        allowed.add("OPTIONS");
        if (handled.contains("GET")) {
            allowed.add("HEAD");
        }
        int status = switch (method) {
            case "OPTIONS" -> 204;
            case String known when KNOWN.contains(known) -> 405;
            case String _ -> 501;
        };
        return new Answer.Respond(status, String.join(", ", allowed));
        // @starter:end
    }

    /// Whether the server has heard of a method at all.
    public static boolean isKnown(String method) {
        return KNOWN.contains(method);
    }
}
