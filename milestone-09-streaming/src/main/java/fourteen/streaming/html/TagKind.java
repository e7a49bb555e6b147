package fourteen.streaming.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How an element is written, by its tag.
enum TagKind {

    ORDINARY(Content.HTML), ANCHOR(Content.HTML), OBJECT(Content.HTML),
    /// Tags with a hyphen: attributes as they are.
    CUSTOM(Content.HTML),

    // Form controls write some of their properties in an order of their own, or not as attributes.
    BUTTON(Content.HTML, "name", "formAction", "formEncType", "formMethod", "formTarget"),
    FORM(Content.HTML, "action", "encType", "method", "target"), SELECT(Content.HTML, "value", "defaultValue"),
    OPTION(Content.CHILDREN, "selected"), TEXTAREA(Content.NONE, "value", "defaultValue"),
    INPUT(Content.NONE, "name", "formAction", "formEncType", "formMethod", "formTarget", "checked", "defaultChecked",
            "value", "defaultValue"),

    /// `pre` and `listing`, of which a parser drops a leading newline.
    PREFORMATTED(Content.CHILDREN),
    /// `html`, `head` and `body`, which React may write elsewhere.
    DOCUMENT(Content.CHILDREN),

    TITLE(Content.NONE), SCRIPT(Content.NONE), STYLE(Content.NONE), VOID(Content.NONE), META(Content.NONE),
    LINK(Content.NONE), IMAGE(Content.NONE), MENUITEM(Content.NONE),

    /// No tag at all: React throws.
    INVALID(Content.CHILDREN);

    /// What stands between the tags.
    enum Content {
        /// Children, or HTML instead.
        HTML,
        /// Children only: what they are decides about the element itself.
        CHILDREN,
        /// Nothing that React renders as children.
        NONE
    }

    private static final Map<String, TagKind> KNOWN = new HashMap<>();

    static {
        known(ORDINARY, "div", "span", "svg", "path", "g", "p", "li", "ul", "table", "tbody", "tr", "td", "th", "section");
        // Names with a hyphen that SVG and MathML took before custom elements came.
        known(ORDINARY, "annotation-xml", "color-profile", "font-face", "font-face-src", "font-face-uri",
                "font-face-format", "font-face-name", "missing-glyph");
        known(VOID, "area", "base", "br", "col", "embed", "hr", "keygen", "param", "source", "track", "wbr");
        known(DOCUMENT, "html", "head", "body");
        known(PREFORMATTED, "pre", "listing");
        known(ANCHOR, "a");
        known(IMAGE, "img");
        for (TagKind kind : new TagKind[]{OBJECT, BUTTON, FORM, SELECT, OPTION, TEXTAREA, INPUT, TITLE, SCRIPT, STYLE,
                META, LINK, MENUITEM}) {
            known(kind, kind.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private final Content content;
    private final Set<String> notAttributes;

    TagKind(Content content, String... notAttributes) {
        this.content = content;
        this.notAttributes = Set.of(notAttributes);
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

    Content content() {
        return content;
    }

    /// Whether it may be given finished HTML for its children.
    boolean takesHtml() {
        return content == Content.HTML;
    }

    /// Whether a property is written where and as it stands among the others, as an attribute.
    boolean isAttribute(String property) {
        return !property.equals("children") && !property.equals("dangerouslySetInnerHTML")
                && (notAttributes.isEmpty() || !notAttributes.contains(property));
    }
}
