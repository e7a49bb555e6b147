package fourteen.streaming.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How an element is written, by its tag.
///
/// - `CUSTOM` is a tag with a hyphen: its attributes are written as they are.
/// - `PREFORMATTED` is `pre` and `listing`, of which a parser drops a leading newline.
/// - `DOCUMENT` is `html`, `head` and `body`, which React may write elsewhere.
/// - `INVALID` is no tag at all: React throws.
///
/// Form controls have properties of their own, which they write in another order, or not as attributes.
enum TagKind {
    ORDINARY, ANCHOR, OBJECT, CUSTOM, BUTTON, FORM, SELECT, OPTION, TEXTAREA, INPUT, PREFORMATTED, DOCUMENT, TITLE,
    SCRIPT, STYLE, VOID, META, LINK, IMAGE, MENUITEM, INVALID;

    private static final Set<String> OF_BUTTON = Set.of("name", "formAction", "formEncType", "formMethod",
            "formTarget");
    private static final Set<String> OF_FORM = Set.of("action", "encType", "method", "target");
    private static final Set<String> OF_VALUE = Set.of("value", "defaultValue");
    private static final Set<String> OF_INPUT = Set.of("name", "formAction", "formEncType", "formMethod", "formTarget",
            "checked", "defaultChecked", "value", "defaultValue");
    private static final Set<String> OF_OPTION = Set.of("selected");

    private static final Map<String, TagKind> KNOWN = new HashMap<>();

    static {
        known(ORDINARY, "div", "span", "svg", "path", "g", "p", "li", "ul", "table", "tbody", "tr", "td", "th",
                "section");
        // Names with a hyphen that SVG and MathML took before custom elements came.
        known(ORDINARY, "annotation-xml", "color-profile", "font-face", "font-face-src", "font-face-uri",
                "font-face-format", "font-face-name", "missing-glyph");
        known(VOID, "area", "base", "br", "col", "embed", "hr", "keygen", "param", "source", "track", "wbr");
        known(DOCUMENT, "html", "head", "body");
        known(PREFORMATTED, "pre", "listing");
        known(ANCHOR, "a");
        known(IMAGE, "img");
        for (TagKind kind : List.of(OBJECT, BUTTON, FORM, SELECT, OPTION, TEXTAREA, INPUT, TITLE, SCRIPT, STYLE, META,
                LINK, MENUITEM)) {
            known(kind, kind.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void known(TagKind kind, String... tags) {
        for (String tag : tags) {
            KNOWN.put(tag, kind);
        }
    }

    static TagKind of(String tag) {
        TagKind known = KNOWN.get(tag);
        return known != null ? known : !Names.isTag(tag) ? INVALID : tag.indexOf('-') < 0 ? ORDINARY : CUSTOM;
    }

    /// Whether it may be given finished HTML for its children.
    boolean takesHtml() {
        return switch (this) {
            case ORDINARY, ANCHOR, OBJECT, CUSTOM, BUTTON, FORM, SELECT -> true;
            case OPTION, PREFORMATTED, DOCUMENT, TEXTAREA, INPUT, TITLE, SCRIPT, STYLE, VOID, META, LINK, IMAGE,
                    MENUITEM,
                    INVALID ->
                false;
        };
    }

    /// Whether React renders what it has as children.
    boolean hasChildren() {
        return switch (this) {
            case ORDINARY, ANCHOR, OBJECT, CUSTOM, BUTTON, FORM, SELECT, OPTION, PREFORMATTED, DOCUMENT, INVALID ->
                true;
            case TEXTAREA, INPUT, TITLE, SCRIPT, STYLE, VOID, META, LINK, IMAGE, MENUITEM -> false;
        };
    }

    /// Whether a property is written where and as it stands among the others, as an attribute.
    boolean isAttribute(String property) {
        return !property.equals("children") && !property.equals("dangerouslySetInnerHTML")
                && !ownProperties().contains(property);
    }

    private Set<String> ownProperties() {
        return switch (this) {
            case BUTTON -> OF_BUTTON;
            case FORM -> OF_FORM;
            case SELECT, TEXTAREA -> OF_VALUE;
            case INPUT -> OF_INPUT;
            case OPTION -> OF_OPTION;
            case ORDINARY, ANCHOR, OBJECT, CUSTOM, PREFORMATTED, DOCUMENT, TITLE, SCRIPT, STYLE, VOID, META, LINK,
                    IMAGE,
                    MENUITEM, INVALID ->
                Set.of();
        };
    }
}
