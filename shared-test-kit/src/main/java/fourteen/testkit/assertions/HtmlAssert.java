package fourteen.testkit.assertions;

import fourteen.testkit.message.Visible;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/// Assertions on HTML: on its bytes, and on the tree that a browser would build of it (parsed by jsoup).
///
/// Elements are named by CSS selectors. Where a method speaks of one element and several match, the first counts.
public final class HtmlAssert extends KitAssert<HtmlAssert, String> {

    private final Parser parser = Parser.htmlParser().setTrackErrors(20);
    private final Document document;

    HtmlAssert(String html) {
        super(html, HtmlAssert.class, "HTML");
        this.document = Jsoup.parse(html, "", parser);
    }

    /// Byte for byte; the message shows the first line that differs, with a caret.
    public HtmlAssert isEqualToHtml(String expected) {
        requireEqual(expected, actual, "to equal the expected HTML");
        return this;
    }

    /// The text as it stands in the source, tags and all.
    public HtmlAssert contains(String part) {
        if (!actual.contains(part)) {
            throw wrongOutput(
                    expecting("to contain " + Visible.quoted(part)).got("none").line("in", Visible.block(actual)));
        }
        return this;
    }

    public HtmlAssert doesNotContain(String part) {
        int at = actual.indexOf(part);
        if (at >= 0) {
            String from = actual.substring(Math.max(0, at - 20));
            throw wrongOutput(expecting("not to contain " + Visible.quoted(part)).got(Visible.line(from)));
        }
        return this;
    }

    /// Each part behind the one before it.
    public HtmlAssert containsInOrder(String... parts) {
        Order.requireInOrder(this, actual, List.of(parts));
        return this;
    }

    public HtmlAssert hasElement(String selector) {
        return within(selector, _ -> {});
    }

    public HtmlAssert hasNoElement(String selector) {
        Element found = document.selectFirst(selector);
        if (found != null) {
            throw wrongOutput(expecting("to have no element " + selector).got(Visible.block(found.outerHtml())));
        }
        return this;
    }

    /// Exactly so many elements match.
    public HtmlAssert hasElements(String selector, int count) {
        Elements found = document.select(selector);
        if (found.size() != count) {
            throw wrongOutput(expecting("to have " + count + " elements " + selector).got(String.valueOf(found.size()))
                    .line("in", Visible.block(actual)));
        }
        return this;
    }

    /// The element's text with its descendants', white space collapsed as a browser shows it.
    public HtmlAssert hasText(String selector, String text) {
        // jsoup leaves the white space of a title as it is; a browser does not.
        String got = first(selector).text().replaceAll("[ \\t\\r\\n\\f]+", " ").strip();
        requireEqual(text, got, "to have this text in " + selector);
        return this;
    }

    public HtmlAssert hasAttribute(String selector, String name, String value) {
        Element element = first(selector);
        if (!element.hasAttr(name)) {
            throw wrongOutput(
                    expecting("to have the attribute " + name + " on " + selector).expected(Visible.quoted(value))
                            .got("no such attribute")
                            .line("in", Visible.block(openingTag(element))));
        }
        requireEqual(value, element.attr(name), "to have this value of the attribute " + name + " on " + selector);
        return this;
    }

    public HtmlAssert hasNoAttribute(String selector, String name) {
        Element element = first(selector);
        if (element.hasAttr(name)) {
            throw wrongOutput(expecting("not to have the attribute " + name + " on " + selector)
                    .got(Visible.quoted(element.attr(name)))
                    .line("in", Visible.block(openingTag(element))));
        }
        return this;
    }

    public HtmlAssert hasTitle(String title) {
        return hasText("head > title", title);
    }

    /// The document begins with `<!DOCTYPE html>`, so that browsers do not fall back to quirks mode.
    public HtmlAssert hasDoctype() {
        DocumentType type = document.documentType();
        if (type == null || !type.name().equals("html") || !type.publicId().isEmpty()) {
            throw wrongOutput(expecting("to begin with <!DOCTYPE html>").got(Visible.line(actual)));
        }
        return this;
    }

    /// A browser's parser finds nothing to repair.
    public HtmlAssert hasNoParseErrors() {
        List<ParseError> errors = parser.getErrors();
        if (!errors.isEmpty()) {
            ParseError first = errors.getFirst();
            int at = Math.clamp(first.getPosition(), 0, actual.length());
            throw wrongOutput(expecting("to parse without errors").at("position " + first.getCursorPos())
                    .got(first.getErrorMessage())
                    .line("in",
                            Visible.line(actual.substring(Math.max(0, at - 30), Math.min(actual.length(), at + 30)))));
        }
        return this;
    }

    /// More checks on one element alone: `within("nav", nav -> nav.hasElements("a", 3))`.
    public HtmlAssert within(String selector, Consumer<HtmlAssert> checks) {
        HtmlAssert inner = new HtmlAssert(first(selector).outerHtml());
        String description = info.descriptionText();
        checks.accept(inner.as(
                description == null || description.isEmpty() ? "in " + selector : description + ", in " + selector));
        return this;
    }

    private Element first(String selector) {
        Element found = document.selectFirst(selector);
        if (found == null) {
            throw wrongOutput(
                    expecting("to have an element " + selector).got("none").line("in", Visible.block(actual)));
        }
        return found;
    }

    private static String openingTag(Element element) {
        return element.shallowClone().outerHtml();
    }
}
