package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import org.jspecify.annotations.Nullable;

/// Which elements React treats as resources of the page: it writes them elsewhere, once, or loads something early for them.
final class Resources {

    private final Outcomes outcomes;

    Resources(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /// Whether React must see the element itself.
    boolean isOne(TagKind kind, ObjectValue props, FormatContext context) {
        // @starter:begin task=9.4
        return switch (kind) {
            case DOCUMENT -> true;
            case TITLE, META -> !isOrdinary(props, context);
            case LINK -> !isOrdinary(props, context) && hasText(props, "rel") && isNamed(props, "href");
            case STYLE -> !isOrdinary(props, context) && hasText(props, "precedence") && isNamed(props, "href");
            case SCRIPT -> !isOrdinary(props, context) && isNamed(props, "src") && isAsync(props);
            case IMAGE -> !context.picture() && !context.noscript() && isPreloaded(props);
            default -> false;
        };
    }

    /// Whether it is an element like any other where it stands.
    private boolean isOrdinary(ObjectValue props, FormatContext context) {
        return context.svg() || context.noscript() || outcomes.property(props, "itemProp") != null;
    }

    private boolean isAsync(ObjectValue props) {
        FlightValue async = outcomes.property(props, "async");
        return async != null && !Boolean.FALSE.equals(Coercion.truth(async));
    }

    private boolean isPreloaded(ObjectValue props) {
        return !Coercion.isText(outcomes.property(props, "loading"), "lazy")
                && !Coercion.isText(outcomes.property(props, "fetchPriority"), "low")
                && (isNamed(props, "src") || isNamed(props, "srcSet"))
                && mayBeLoaded(outcomes.property(props, "src")) && mayBeLoaded(outcomes.property(props, "srcSet"));
    }

    private static boolean mayBeLoaded(@Nullable FlightValue source) {
        return source == null || (source instanceof Text text && !Names.startsWith(text.value(), "data:"));
        // @starter:end
    }

    private boolean hasText(ObjectValue props, String name) {
        return outcomes.property(props, name) instanceof Text;
    }

    private boolean isNamed(ObjectValue props, String name) {
        return outcomes.property(props, name) instanceof Text text && !text.value().isEmpty();
    }
}
