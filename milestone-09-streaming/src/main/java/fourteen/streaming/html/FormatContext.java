package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.ObjectValue;
import org.jspecify.annotations.Nullable;

/// What the elements around an element decide about its HTML.
///
/// @param svg      in an `svg`, where `title`, `style` and their like are ordinary elements
/// @param noscript in a `noscript`, where they are ordinary too, and images are not preloaded
/// @param picture  in a `picture`, where images are not preloaded
/// @param choice   the value of the `select` around; null if there is none
/// @param isKnown  false if a client component may put a `select` around
record FormatContext(boolean svg, boolean noscript, boolean picture, @Nullable FlightValue choice, boolean isKnown) {

    /// Nothing is around.
    static final FormatContext ROOT = new FormatContext(false, false, false, null, true);

    /// A client component is around, and may put anything between.
    static final FormatContext UNKNOWN = new FormatContext(false, false, false, null, false);

    /// The context within an element of that tag.
    FormatContext inside(String tag, ObjectValue props, Outcomes outcomes) {
        return switch (tag) {
            case "svg" -> reset(true, noscript, picture);
            case "math", "foreignObject", "table", "thead", "tbody", "tfoot", "colgroup", "tr" -> reset(false, noscript,
                    picture);
            case "noscript" -> reset(false, true, picture);
            case "picture" -> reset(false, noscript, true);
            case "select" -> {
                FlightValue value = outcomes.property(props, "value");
                yield new FormatContext(false, noscript, picture,
                        value != null ? value : outcomes.property(props, "defaultValue"), true);
            }
            default -> this;
        };
    }

    private FormatContext reset(boolean inSvg, boolean inNoscript, boolean inPicture) {
        boolean same = isKnown && choice == null && svg == inSvg && noscript == inNoscript && picture == inPicture;
        return same ? this : new FormatContext(inSvg, inNoscript, inPicture, null, true);
    }
}
