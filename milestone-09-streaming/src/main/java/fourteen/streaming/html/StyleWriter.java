package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.ObjectValue;
import java.util.Locale;
import java.util.Set;

/// Writes a `style` object: `{marginTop: 4}` is `margin-top:4px`.
final class StyleWriter {

    /// The numbers that are written without `px`.
    private static final Set<String> WITHOUT_UNIT = Set.of(("animationIterationCount aspectRatio borderImageOutset"
            + " borderImageSlice borderImageWidth boxFlex boxFlexGroup boxOrdinalGroup columnCount columns flex flexGrow"
            + " flexPositive flexShrink flexNegative flexOrder gridArea gridRow gridRowEnd gridRowSpan gridRowStart"
            + " gridColumn gridColumnEnd gridColumnSpan gridColumnStart fontWeight lineClamp lineHeight opacity order"
            + " orphans scale tabSize widows zIndex zoom fillOpacity floodOpacity stopOpacity strokeDasharray"
            + " strokeDashoffset strokeMiterlimit strokeOpacity strokeWidth MozAnimationIterationCount MozBoxFlex"
            + " MozBoxFlexGroup MozLineClamp msAnimationIterationCount msFlex msZoom msFlexGrow msFlexNegative"
            + " msFlexOrder msFlexPositive msFlexShrink msGridColumn msGridColumnSpan msGridRow msGridRowSpan"
            + " WebkitAnimationIterationCount WebkitBoxFlex WebKitBoxFlexGroup WebkitBoxOrdinalGroup WebkitColumnCount"
            + " WebkitColumns WebkitFlex WebkitFlexGrow WebkitFlexPositive WebkitFlexShrink WebkitLineClamp")
            .split(" "));

    private final Output out;
    private final Outcomes outcomes;

    StyleWriter(Output out, Outcomes outcomes) {
        this.out = out;
        this.outcomes = outcomes;
    }

    /// @return false if React must write it
    boolean write(FlightValue style) {
        if (!(style instanceof ObjectValue object)) {
            return false;
        }
        ObjectValue ordered = object.inOrder();
        boolean first = true;
        for (int i = 0; i < ordered.size(); i++) {
            FlightValue value = outcomes.property(ordered.value(i));
            if (value == null || Coercion.isBoolean(value) || Coercion.isText(value, "")) {
                continue;
            }
            String text = value instanceof SymbolValue ? null : Coercion.text(value);
            if (text == null) {
                return false;
            }
            String property = ordered.key(i);
            out.raw(first ? " style=\"" : ";");
            out.escaped(cssName(property));
            out.raw(":");
            out.escaped(Coercion.trimmed(text));
            if (value instanceof NumberValue number && takesPixels(property, number.value())) {
                out.raw("px");
            }
            first = false;
        }
        if (!first) {
            out.raw("\"");
        }
        return true;
    }

    private static boolean takesPixels(String property, double value) {
        return value != 0 && !WITHOUT_UNIT.contains(property) && !isCustom(property);
    }

    private static boolean isCustom(String property) {
        return property.startsWith("--");
    }

    /// `WebkitMaskSize` is `-webkit-mask-size`, `msFlex` is `-ms-flex`.
    private static String cssName(String property) {
        if (isCustom(property) || isLowercase(property)) {
            return property.startsWith("ms-") ? "-" + property : property;
        }
        StringBuilder name = new StringBuilder(property.length() + 4);
        for (int i = 0; i < property.length(); i++) {
            char c = property.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                name.append('-');
            }
            name.append(c);
        }
        String lower = name.toString().toLowerCase(Locale.ROOT);
        return lower.startsWith("ms-") ? "-" + lower : lower;
    }

    private static boolean isLowercase(String property) {
        for (int i = 0; i < property.length(); i++) {
            if (property.charAt(i) > 'z' || (property.charAt(i) >= 'A' && property.charAt(i) <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
