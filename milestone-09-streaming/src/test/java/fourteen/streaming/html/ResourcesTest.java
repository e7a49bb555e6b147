package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.testkit.Graded;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Which elements React must see itself. That the bytes are React's then is [CorpusTest]'s to say.
class ResourcesTest {

    private static final Outcomes OUTCOMES = new Outcomes(Rendered::arrived);
    private static final FormatContext SVG = FormatContext.ROOT.inside("svg", new ObjectValue(), OUTCOMES);
    private static final FormatContext NOSCRIPT = FormatContext.ROOT.inside("noscript", new ObjectValue(), OUTCOMES);
    private static final FormatContext PICTURE = FormatContext.ROOT.inside("picture", new ObjectValue(), OUTCOMES);

    @Test
    @Graded(task = "9.4", points = 1)
    void theDocumentItself() {
        stays("html", props());
        stays("head", props());
        stays("body", props("className", "x"));
        isHtml("div", props());
        isHtml("main", props("src", "/x.png", "href", "/x.css", "rel", "icon"));
    }

    @Test
    @Graded(task = "9.4", points = 3)
    void titleAndMetaGoToTheHead() {
        stays("title", props());
        stays("meta", props("name", "author"));
        isHtml("title", props("itemProp", "name"));
        isHtml("meta", props("itemProp", "price"));
        isHtml("title", props(), SVG);
        isHtml("meta", props(), NOSCRIPT);
    }

    @Test
    @Graded(task = "9.4", points = 3)
    void stylesheetsAndLinksAreLoadedOnce() {
        stays("link", props("rel", "icon", "href", "/i.png"));
        isHtml("link", props("rel", "icon"));
        isHtml("link", props("rel", "icon", "href", ""));
        isHtml("link", props("href", "/i.png"));
        stays("style", props("precedence", "low", "href", "s"));
        isHtml("style", props("precedence", "low"));
        isHtml("style", props());
        isHtml("style", props("precedence", "low", "href", "s"), SVG);
    }

    @Test
    @Graded(task = "9.4", points = 3)
    void scriptsThatMayRunAnyTime() {
        stays("script", props("src", "/x.js").put("async", Constant.TRUE));
        isHtml("script", props("src", "/x.js"));
        isHtml("script", props("src", "/x.js").put("async", Constant.FALSE));
        isHtml("script", props().put("async", Constant.TRUE));
        isHtml("script", props("src", "/x.js").put("async", Constant.TRUE), NOSCRIPT);
    }

    @Test
    @Graded(task = "9.4", points = 4)
    void imagesThatArePreloaded() {
        stays("img", props("src", "/x.png"));
        stays("img", props("srcSet", "/x.png 2x"));
        isHtml("img", props("src", "/x.png", "loading", "lazy"));
        isHtml("img", props("src", "/x.png", "fetchPriority", "low"));
        isHtml("img", props("src", "data:image/gif;base64,R0"));
        isHtml("img", props("src", "DATA:image/gif;base64,R0", "srcSet", "/x.png 2x"));
        isHtml("img", props("alt", "none"));
        isHtml("img", props().put("src", new NumberValue(1)).put("srcSet", new Text("/x.png")));
        isHtml("img", props("src", "/x.png"), PICTURE);
        isHtml("img", props("src", "/x.png"), NOSCRIPT);
        stays("img", props("src", "/x.png", "itemProp", "image"));
    }

    private static void stays(String tag, ObjectValue props) {
        judge(tag, props, FormatContext.ROOT, true);
    }

    private static void isHtml(String tag, ObjectValue props) {
        isHtml(tag, props, FormatContext.ROOT);
    }

    private static void isHtml(String tag, ObjectValue props, FormatContext context) {
        judge(tag, props, context, false);
    }

    private static void judge(String tag, ObjectValue props, FormatContext context, boolean stays) {
        String place = context.svg()
                ? " in svg"
                : context.noscript() ? " in noscript" : context.picture() ? " in picture" : "";
        assertThat(new Resources(OUTCOMES).isOne(TagKind.of(tag), props, context))
                .as("whether React must see %s%s", Shown.of(FlightValue.Element.of(tag, props)), place)
                .isEqualTo(stays);
    }

    private static ObjectValue props(String... namesAndTexts) {
        ObjectValue props = new ObjectValue();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            props.put(namesAndTexts[i], new Text(namesAndTexts[i + 1]));
        }
        return props;
    }
}
