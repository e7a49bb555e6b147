package fourteen.streaming.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// How a property of an element becomes an attribute.
///
/// @param kind what its values mean
/// @param name how it is written
record Attribute(Kind kind, String name) {

    /// What an attribute's values mean.
    ///
    /// - `TEXT`: text; booleans are dropped.
    /// - `WORD`: text, and `true` and `false` as words.
    /// - `BOOLEAN`: there or not. `BOOLEAN_OR_TEXT`: there or not, or with a text.
    /// - `NUMBER`: dropped unless it is a number. `POSITIVE`: unless it is a number from 1.
    /// - `URL`: `javascript:` is blocked. `URL_OF_RESOURCE`: and it is dropped if it is empty, since the page itself would
    ///   be loaded again.
    /// - `STYLE`: an object of CSS properties.
    /// - `OTHER`: text; booleans only for `data-` and `aria-`. So are all names that are not listed here.
    /// - `DROPPED`: never written.
    enum Kind {
        TEXT, WORD, BOOLEAN, BOOLEAN_OR_TEXT, NUMBER, POSITIVE, URL, URL_OF_RESOURCE, STYLE, OTHER, DROPPED
    }

    private static final Map<String, Attribute> KNOWN = new HashMap<>();

    static {
        known(Kind.TEXT, "dir", "role", "viewBox", "width", "height");
        renamed(Kind.TEXT, "className=class", "tabIndex=tabindex", "xlinkActuate=xlink:actuate",
                "xlinkArcrole=xlink:arcrole", "xlinkRole=xlink:role", "xlinkShow=xlink:show", "xlinkTitle=xlink:title",
                "xlinkType=xlink:type", "xmlBase=xml:base", "xmlLang=xml:lang", "xmlSpace=xml:space");
        known(Kind.WORD, "contentEditable", "spellCheck", "draggable", "value", "autoReverse",
                "externalResourcesRequired", "focusable", "preserveAlpha");
        renamed(Kind.BOOLEAN, "autoFocus=autofocus", "multiple=multiple", "muted=muted");
        known(Kind.BOOLEAN, "inert", "allowFullScreen", "async", "autoPlay", "controls", "credentialless", "default",
                "defer", "disabled", "disablePictureInPicture", "disableRemotePlayback", "formNoValidate", "hidden",
                "loop", "noModule", "noValidate", "open", "playsInline", "readOnly", "required", "reversed", "scoped",
                "seamless", "itemScope");
        known(Kind.BOOLEAN_OR_TEXT, "capture", "download");
        known(Kind.POSITIVE, "cols", "rows", "size", "span");
        known(Kind.NUMBER, "rowSpan", "start");
        known(Kind.URL_OF_RESOURCE, "src", "href");
        known(Kind.URL, "action", "formAction");
        renamed(Kind.URL, "xlinkHref=xlink:href");
        known(Kind.STYLE, "style");
        known(Kind.DROPPED, "defaultValue", "defaultChecked", "innerHTML", "suppressContentEditableWarning",
                "suppressHydrationWarning", "ref");
        renamed(Kind.OTHER, "acceptCharset=accept-charset", "htmlFor=for", "httpEquiv=http-equiv",
                "crossOrigin=crossorigin", "transformOrigin=transform-origin", "xmlnsXlink=xmlns:xlink",
                "xHeight=x-height");
        hyphenated("accentHeight alignmentBaseline arabicForm baselineShift capHeight clipPath clipRule"
                + " colorInterpolation colorInterpolationFilters colorProfile colorRendering dominantBaseline"
                + " enableBackground fillOpacity fillRule floodColor floodOpacity fontFamily fontSize fontSizeAdjust"
                + " fontStretch fontStyle fontVariant fontWeight glyphName glyphOrientationHorizontal"
                + " glyphOrientationVertical horizAdvX horizOriginX imageRendering letterSpacing lightingColor"
                + " markerEnd markerMid markerStart maskType overlinePosition overlineThickness paintOrder"
                + " pointerEvents renderingIntent shapeRendering stopColor stopOpacity strikethroughPosition"
                + " strikethroughThickness strokeDasharray strokeDashoffset strokeLinecap strokeLinejoin"
                + " strokeMiterlimit strokeOpacity strokeWidth textAnchor textDecoration textRendering"
                + " underlinePosition underlineThickness unicodeBidi unicodeRange unitsPerEm vAlphabetic vHanging"
                + " vIdeographic vMathematical vectorEffect vertAdvY vertOriginX vertOriginY wordSpacing writingMode");
    }

    static Attribute of(String property) {
        Attribute known = KNOWN.get(property);
        if (known != null) {
            return known;
        }
        return isEventHandler(property) || !Names.isAttribute(property)
                ? new Attribute(Kind.DROPPED, property)
                : new Attribute(Kind.OTHER, property);
    }

    private static boolean isEventHandler(String property) {
        return property.length() > 2 && (property.charAt(0) | ' ') == 'o' && (property.charAt(1) | ' ') == 'n';
    }

    /// Whether `true` and `false` are values, not switches.
    boolean takesBooleans() {
        return Names.startsWith(name, "data-") || Names.startsWith(name, "aria-");
    }

    private static void known(Kind kind, String... names) {
        for (String name : names) {
            KNOWN.put(name, new Attribute(kind, name));
        }
    }

    private static void renamed(Kind kind, String... pairs) {
        for (String pair : pairs) {
            int middle = pair.indexOf('=');
            KNOWN.put(pair.substring(0, middle), new Attribute(kind, pair.substring(middle + 1)));
        }
    }

    /// Presentation attributes of SVG: `clipPath` is written `clip-path`.
    private static void hyphenated(String names) {
        for (String name : names.split(" ")) {
            String written = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            KNOWN.put(name, new Attribute(Kind.OTHER, written));
        }
    }
}
