package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.testkit.Graded;
import java.util.List;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static org.assertj.core.api.Assertions.assertThat;

/// Property in, attribute out. That React writes the same is [CorpusTest]'s to say.
class AttributeWriterTest {

    private static final String BLOCKED = "javascript:throw new Error(&#x27;React has blocked a javascript: URL as a"
            + " security precaution.&#x27;)";

    @Test
    @Graded(task = "9.3", points = 3)
    void textIsEscapedAndNamesAreThoseOfHtml() {
        writes("className", text("a & \"b\""), " class=\"a &amp; &quot;b&quot;\"");
        writes("htmlFor", text("name"), " for=\"name\"");
        writes("tabIndex", new NumberValue(2), " tabindex=\"2\"");
        writes("strokeWidth", new NumberValue(1.5), " stroke-width=\"1.5\"");
        writes("id", text(""), " id=\"\"");
    }

    @Test
    @Graded(task = "9.3", points = 2)
    void switchesAreThereOrNot() {
        writes("hidden", Constant.TRUE, " hidden=\"\"");
        writes("disabled", text("yes"), " disabled=\"\"");
        writes("disabled", text(""), "");
        writes("disabled", new NumberValue(0), "");
        writes("hidden", Constant.FALSE, "");
        writes("download", Constant.TRUE, " download=\"\"");
        writes("download", Constant.FALSE, "");
        writes("download", text("a.txt"), " download=\"a.txt\"");
    }

    @Test
    @Graded(task = "9.3", points = 3)
    void booleansAreWordsWhereTheyAreValuesAndNothingElsewhere() {
        writes("contentEditable", Constant.TRUE, " contentEditable=\"true\"");
        writes("draggable", Constant.FALSE, " draggable=\"false\"");
        writes("aria-hidden", Constant.FALSE, " aria-hidden=\"false\"");
        writes("data-on", Constant.TRUE, " data-on=\"true\"");
        writes("title", Constant.TRUE, "");
        writes("width", Constant.TRUE, "");
        writes("href", Constant.TRUE, "");
    }

    @Test
    @Graded(task = "9.3", points = 2)
    void numbersAreNumbers() {
        writes("rowSpan", new NumberValue(0), " rowSpan=\"0\"");
        writes("start", text("-3"), " start=\"-3\"");
        writes("start", text("first"), "");
        writes("cols", new NumberValue(2), " cols=\"2\"");
        writes("cols", new NumberValue(0), "");
        writes("size", new NumberValue(Double.NaN), "");
    }

    @Test
    @Graded(task = "9.3", points = 3)
    void anAddressIsNeverCode() {
        writes("href", text("/about"), " href=\"/about\"");
        writes("href", text("javascript:alert(1)"), " href=\"" + BLOCKED + "\"");
        writes("action", text(" \tJava\nScript:alert(1)"), " action=\"" + BLOCKED + "\"");
        writes("xlinkHref", text("javascript:alert(1)"), " xlink:href=\"" + BLOCKED + "\"");
        writes("src", text(""), "");
        writes("formAction", text(""), " formAction=\"\"");
    }

    @Test
    @Graded(task = "9.3", points = 2)
    void handlersAndImpossibleNamesAreDropped() {
        writes("onClick", text("steal()"), "");
        writes("ONLOAD", text("steal()"), "");
        writes("x onload=steal() y", text("1"), "");
        writes("suppressHydrationWarning", Constant.TRUE, "");
        writes("title", new SymbolValue("s"), "");
        writes("href", new ServerReference("save", null), "");
    }

    @Test
    @Graded(task = "9.3", points = 1)
    void whatOnlyJavaScriptCanTellIsLeftToReact() {
        for (String property : List.of("title", "hidden", "cols", "href", "style")) {
            FlightValue value = property.equals("style") ? text("color:red") : new ObjectValue();
            assertThat(writer(new Output()).write(property, value)).as("whether %s is written of an object", property)
                    .isFalse();
        }
        assertThat(writer(new Output()).write("style", new SymbolValue("s"))).isFalse();
    }

    private static void writes(String property, FlightValue value, String attribute) {
        Output out = new Output();
        assertThat(writer(out).write(property, value)).as("whether %s is written here", property).isTrue();
        assertThatHtml(out.toString()).as(property + " = " + Shown.of(value)).isEqualToHtml(attribute);
    }

    private static AttributeWriter writer(Output out) {
        return new AttributeWriter(out, new Outcomes(Rendered::arrived));
    }

    private static Text text(String value) {
        return new Text(value);
    }
}
