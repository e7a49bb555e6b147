package fourteen.streaming.html;

import fourteen.flight.FlightError;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.Unrendered;
import fourteen.testkit.Graded;
import fourteen.testkit.assertions.HtmlAssert;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static org.assertj.core.api.Assertions.assertThat;

/// What stays in the skeleton, and what does not. That React writes the same of it is [CorpusTest]'s to say.
class CollapseTest {

    private static final FlightValue BOLD = h("p", h("b", text("x")));
    private static final String BOLD_HTML = "<p>‹<b>x</b>›</>";

    @Test
    @Graded(task = "9.5", points = 2)
    void theOutermostElementKeepsItsTagKeyAndProperties() {
        Element tree = new Element(text("div"), text("k"),
                new ObjectValue().put("id", text("i")).put("children", ArrayValue.of(text("a&b"), BOLD, text("c"))));
        assertThatSkeleton(tree)
                .isEqualToHtml("<div key=k id='i'>‹a&amp;b<p><b>x</b></p>c›</>");
    }

    @Test
    @Graded(task = "9.5", points = 3)
    void theAncestorsOfAClientComponentStayAndTheirOtherChildrenCollapse() {
        assertThatSkeleton(h("main", BOLD, h("div", h("ul", BOLD, BOLD), client("Counter")), text("t"), BOLD))
                .isEqualToHtml(
                        "<main>" + BOLD_HTML + " <div><ul>‹<p><b>x</b></p><p><b>x</b></p>›</> <Counter></></> 't' "
                                + BOLD_HTML + "</>");
    }

    @Test
    @Graded(task = "9.5", points = 2)
    void arraysKeepTheirLength() {
        FlightValue tree = h("div", Constant.NULL, text("a"), ArrayValue.of(BOLD, Constant.FALSE, ArrayValue.of(BOLD)),
                client("Id"), Constant.UNDEFINED, new NumberValue(5));
        assertThatSkeleton(tree)
                .isEqualToHtml("<div>null 'a' [" + BOLD_HTML + ", false, [" + BOLD_HTML
                        + "]] <Id></> undefined 5</>");
    }

    @Test
    void anElementWithOneTextStaysAsItIs() {
        FlightValue tree = h("div", h("p", text("x")), h("p"), client("Id"));
        assertThat(Collapse.of(tree, Rendered::arrived)).isSameAs(tree);
    }

    @Test
    void fragmentsAreLookedThrough() {
        FlightValue tree = h("div", fragment(BOLD, text("a")), fragment(BOLD, client("Id")));
        assertThat(skeleton(tree))
                .isEqualTo("<div><fragment>" + BOLD_HTML + " 'a'</> <fragment>" + BOLD_HTML + " <Id></></></>");
    }

    @Test
    void theTreeIsNotChanged() {
        FlightValue tree = h("div", BOLD, client("Id"), h("section", BOLD));
        String before = Shown.of(tree);
        assertThat(skeleton(tree)).isNotEqualTo(before);
        assertThat(Shown.of(tree)).isEqualTo(before);
    }

    // ---- client components

    @Test
    void whatAClientComponentIsHandedKeepsItsChildrenAndOnlyTheirsCollapse() {
        assertThat(
                skeleton(client("Tabs", h("section", BOLD, text("t")), fragment(h("div", BOLD)), ArrayValue.of(BOLD))))
                .isEqualTo("<Tabs><section>" + BOLD_HTML + " 't'</> <fragment><div>" + BOLD_HTML
                        + "</></> [<p><b>'x'</></>]</>");
    }

    @Test
    void elementsAmongPropertiesAreHandedToo() {
        ObjectValue props = new ObjectValue().put("items",
                ArrayValue.of(new ObjectValue().put("icon", h("i", BOLD)).put("label", text("l"))));
        assertThat(skeleton(new Element(reference("Menu"), Constant.NULL, props)))
                .isEqualTo("<Menu items=[{icon: <i>" + BOLD_HTML + "</>, label: 'l'}]></>");
    }

    @Test
    void propertiesWithoutElementsStayTheSameObjects() {
        ObjectValue data = new ObjectValue().put("a", ArrayValue.of(new ObjectValue().put("b", text("c"))));
        Element chart = new Element(reference("Chart"), Constant.NULL, new ObjectValue().put("data", data));
        Element tree = (Element) Collapse.of(h("div", BOLD, chart), Rendered::arrived);
        assertThat(child(tree, 1)).isSameAs(chart);
    }

    @Test
    void theSameElementStaysTheSameElement() {
        FlightValue shared = h("section", BOLD);
        ObjectValue props = new ObjectValue().put("a", shared).put("b", shared);
        Element tree = (Element) Collapse.of(new Element(reference("C"), Constant.NULL, props), Rendered::arrived);
        ObjectValue collapsed = (ObjectValue) tree.props();
        assertThat(collapsed.get("a")).isNotSameAs(shared).isSameAs(collapsed.get("b"));
    }

    @Test
    void propertiesInACircleStayAsTheyAre() {
        ObjectValue circle = new ObjectValue().put("icon", h("i", BOLD));
        circle.put("self", circle);
        Element component = new Element(reference("C"), Constant.NULL, new ObjectValue().put("data", circle));
        Element tree = (Element) Collapse.of(h("div", BOLD, component, client("D", h("i", BOLD))), Rendered::arrived);
        assertThat(child(tree, 1)).isSameAs(component);
        assertThat(Shown.of(child(tree, 2))).isEqualTo("<D><i>" + BOLD_HTML + "</></>");
    }

    @Test
    void anOptionHandedToAClientComponentStaysWithItsAncestors() {
        FlightValue options = h("div", h("optgroup", h("option", text("a"))), BOLD);
        assertThat(skeleton(client("Select", options)))
                .isEqualTo("<Select><div><optgroup><option>'a'</></> " + BOLD_HTML + "</></>");
    }

    @Test
    void anOptionInAKnownSelectIsHtml() {
        FlightValue select = with(h("select", h("optgroup", h("option", text("a")), h("option", text("b")))), "value",
                text("b"));
        assertThat(skeleton(h("form", select, client("Id")))).isEqualTo("<form><select value='b'>‹<optgroup>"
                + "<option>a</option><option selected=\"\">b</option></optgroup>›</> <Id></></>");
    }

    // ---- what React must see itself

    @Test
    void hoistablesStayWithTheirAncestors() {
        assertThat(skeleton(h("div", h("p", h("title", text("t")), BOLD), BOLD)))
                .isEqualTo("<div><p><title>'t'</> " + BOLD_HTML + "</> " + BOLD_HTML + "</>");
        assertThat(skeleton(h("div", h("meta"), BOLD))).isEqualTo("<div><meta></> " + BOLD_HTML + "</>");
        Element link = with(with(h("link"), "rel", text("icon")), "href", text("/i"));
        assertThat(skeleton(h("div", link, BOLD)))
                .isEqualTo("<div><link rel='icon' href='/i'></> " + BOLD_HTML + "</>");
        Element style = with(with(h("style", text("a{}")), "href", text("s")), "precedence", text("p"));
        assertThat(skeleton(h("div", style, BOLD)))
                .isEqualTo("<div><style href='s' precedence='p'>'a{}'</> " + BOLD_HTML + "</>");
        Element script = with(with(h("script"), "src", text("s")), "async", Constant.TRUE);
        assertThat(skeleton(h("div", script, BOLD)))
                .isEqualTo("<div><script src='s' async=true></> " + BOLD_HTML + "</>");
    }

    @Test
    void whatLooksLikeAHoistableInSvgIsHtml() {
        assertThat(skeleton(h("svg", h("title", text("t")), h("style", text("a{}")))))
                .isEqualTo("<svg>‹<title>t</title><style>a{}</style>›</>");
    }

    @Test
    @Graded(task = "9.5", points = 1)
    void imagesThatArePreloadedStay() {
        Element image = with(h("img"), "src", text("/x.png"));
        assertThatSkeleton(h("div", image, BOLD))
                .isEqualToHtml("<div><img src='/x.png'></> " + BOLD_HTML + "</>");
        assertThatSkeleton(h("div", with(image, "loading", text("lazy"))))
                .isEqualToHtml("<div>‹<img src=\"/x.png\" loading=\"lazy\"/>›</>");
        assertThatSkeleton(h("picture", image, h("br")))
                .isEqualToHtml("<picture>‹<img src=\"/x.png\"/><br/>›</>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "head", "body"})
    @Graded(task = "9.5", points = 2)
    void theDocumentStays(String tag) {
        assertThatSkeleton(h(tag, BOLD, text("t"))).isEqualToHtml("<" + tag + ">" + BOLD_HTML + " 't'</>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspense", "view_transition", "activity", "suspense_list"})
    void boundariesStay(String boundary) {
        Element element = new Element(new SymbolValue("react." + boundary), Constant.NULL,
                new ObjectValue().put("fallback", h("div", BOLD)).put("children", ArrayValue.of(BOLD, text("t"))));
        assertThat(skeleton(h("div", element, BOLD)))
                .isEqualTo("<div><" + boundary + " fallback=<div>‹<p><b>x</b></p>›</>>"
                        + BOLD_HTML + " 't'</> " + BOLD_HTML + "</>");
    }

    @Test
    @Graded(task = "9.5", points = 2)
    void formsWithFunctionsStayAndTheirContentCollapses() {
        Element form = with(h("form", BOLD, h("input")), "action", new ServerReference("save", null));
        assertThatSkeleton(h("div", form, BOLD))
                .isEqualToHtml("<div><form action=action save>‹<p><b>x</b></p><input/>›</> " + BOLD_HTML + "</>");
        Element button = with(h("button", BOLD, BOLD), "formAction", new ServerReference("save", null));
        assertThatSkeleton(h("div", button))
                .isEqualToHtml("<div><button formAction=action save>‹<p><b>x</b></p><p><b>x</b></p>›</></>");
    }

    @Test
    @Graded(task = "9.5", points = 1)
    void preAndOptionTakeNoHtmlButAreHtml() {
        FlightValue pre = h("pre", text("\n"), h("code", BOLD));
        assertThatSkeleton(pre)
                .isEqualToHtml("<pre>'\n' <code>‹<p><b>x</b></p>›</></>");
        assertThatSkeleton(h("div", pre, h("option", text("o"))))
                .isEqualToHtml("<div><pre>'\n' <code>‹<p><b>x</b></p>›</></> <option>'o'</></>");
        assertThatSkeleton(h("div", pre, BOLD))
                .isEqualToHtml("<div>‹<pre>\n<code><p><b>x</b></p></code></pre><p><b>x</b></p>›</>");
    }

    @Test
    void leavesStayAsTheyAre() {
        FlightValue tree = h("div", h("script", text("a<b")), h("textarea", text("x")), h("br"), client("Id"));
        assertThat(Collapse.of(tree, Rendered::arrived)).isSameAs(tree);
    }

    @Test
    void whatReactThrowsForStays() {
        FlightValue tree = h("div", h("br", text("x")), h("p", new ObjectValue()), h("a b", text("x")));
        assertThat(Collapse.of(tree, Rendered::arrived)).isSameAs(tree);
    }

    // ---- what is not there yet

    @Test
    @Graded(task = "9.5", points = 1)
    void whatIsOpenOrFailedStaysWithItsAncestors() {
        FlightValue open = new Lazy(new FlightPromise());
        FlightValue failed = new Lazy(FlightPromise.rejected(new FlightError("d")));
        FlightValue tree = h("div", h("p", open, BOLD), h("p", failed), h("p", new FlightPromise()), BOLD);
        assertThatSkeleton(tree)
                .isEqualToHtml("<div><p>lazy(open) " + BOLD_HTML + "</> <p>lazy(failed)</> <p>promise(open)"
                        + "</> " + BOLD_HTML + "</>");
    }

    @Test
    void whatHasArrivedIsLikeAnyOther() {
        FlightValue lazy = new Lazy(FlightPromise.fulfilled(BOLD));
        FlightValue promise = FlightPromise.fulfilled(ArrayValue.of(text("a"), BOLD));
        assertThat(skeleton(h("div", lazy, promise)))
                .isEqualTo("<div>‹<p><b>x</b></p>a<p><b>x</b></p>›</>");
        assertThat(skeleton(h("div", lazy, promise, client("Id"))))
                .isEqualTo("<div>" + BOLD_HTML + " ['a', " + BOLD_HTML + "] <Id></></>");
    }

    @Test
    void aLazyStaysALazyForAClientComponent() {
        FlightValue lazy = new Lazy(FlightPromise.fulfilled(h("section", BOLD)));
        FlightValue promise = FlightPromise.fulfilled(h("section", BOLD));
        assertThat(skeleton(client("C", lazy, promise)))
                .isEqualTo("<C>lazy(<section>" + BOLD_HTML + "</>) promise(<section><p><b>'x'</></></>)</>");
    }

    @Test
    void whatComponentsReturnedIsAskedFor() {
        FlightValue inner = new Component(BOLD);
        FlightValue tree = h("div", new Component(new Lazy(FlightPromise.fulfilled(inner))),
                client("C", new Component(h("section", inner))), new Component(client("D")));
        assertThat(Shown.of(Collapse.of(tree, Component::look)))
                .isEqualTo("<div>" + BOLD_HTML + " <C><section>" + BOLD_HTML + "</></> Component</>");
        assertThat(HtmlWriter.html(h("div", inner, inner), Component::look).orElseThrow().value())
                .isEqualTo("<div><p><b>x</b></p><p><b>x</b></p></div>");
    }

    @Test
    void propertiesMayBeWhatComponentsReturnToo() {
        FlightValue action = new Component(new ServerReference("save", null));
        assertThat(Shown.of(Collapse.of(h("div", with(h("form", BOLD, BOLD), "action", action)), Component::look)))
                .isEqualTo("<div><form action=Component>‹<p><b>x</b></p><p><b>x</b></p>›</></>");
        FlightValue name = new Component(text("n"));
        assertThat(HtmlWriter.html(with(h("p"), "className", name), Component::look).orElseThrow().value())
                .isEqualTo("<p class=\"n\"></p>");
    }

    @Test
    void aCircleOfLaziesLeadsNowhere() {
        FlightPromise promise = new FlightPromise();
        FlightValue lazy = new Lazy(promise);
        promise.resolve(lazy);
        FlightValue tree = h("div", lazy);
        assertThat(Collapse.of(tree, Rendered::arrived)).isSameAs(tree);
    }

    // ---- limits

    @Test
    void aTreeThatIsNestedTooDeepStays() {
        FlightValue deep = nested(Walk.DEPTH / 2 - 2);
        assertThat(Collapse.of(deep, Rendered::arrived)).isNotSameAs(deep);
        FlightValue tooDeep = h("div", BOLD, nested(100_000));
        assertThat(Collapse.of(tooDeep, Rendered::arrived)).isSameAs(tooDeep);
        assertThat(HtmlWriter.html(tooDeep, Rendered::arrived)).isEmpty();
    }

    @Test
    void aTreeThatHoldsItselfManyTimesStays() {
        ArrayValue array = new ArrayValue();
        array.items().addAll(List.of(array, array));
        FlightValue tree = h("div", array);
        assertThat(Collapse.of(tree, Rendered::arrived)).isSameAs(tree);
    }

    @Test
    void theDeepestTreeNeedsLittleStack() throws InterruptedException {
        FlightValue deep = nested(Walk.DEPTH / 2 - 2);
        Thread small = new Thread(null, () -> Collapse.of(deep, Rendered::arrived), "small stack", 512 * 1024);
        Throwable[] thrown = new Throwable[1];
        small.setUncaughtExceptionHandler((_, failure) -> thrown[0] = failure);
        small.start();
        small.join();
        assertThat(thrown[0]).isNull();
    }

    /// A component at the bottom makes every element stay: the text of each is still copied once, not once an ancestor.
    @Test
    @Graded(task = "9.5", points = 2)
    void noTextIsWrittenTwice() {
        String large = "x".repeat(100_000);
        FlightValue tree = client("Id");
        for (int i = 0; i < 200; i++) {
            tree = h("div", h("p", h("b", text(large))), tree);
        }
        long before = allocated();
        Collapse.of(tree, Rendered::arrived);
        assertThat(allocated() - before).as("bytes allocated for 200 texts of %,d characters", large.length())
                .isLessThan(5L * 200 * large.length());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static FlightValue nested(int depth) {
        FlightValue tree = BOLD;
        for (int i = 0; i < depth; i++) {
            tree = h("div", tree);
        }
        return tree;
    }

    /// Something that has been rendered.
    private static final class Component extends Unrendered {
        private final FlightValue outcome;

        private Component(FlightValue outcome) {
            super(true);
            this.outcome = outcome;
        }

        @Override
        public FlightValue render(boolean images, boolean links) {
            return outcome;
        }

        static FlightValue look(FlightValue value) {
            return value instanceof Component component ? component.outcome : Rendered.arrived(value);
        }
    }

    private static HtmlAssert assertThatSkeleton(FlightValue tree) {
        return assertThatHtml(skeleton(tree)).as("skeleton; what was collapsed stands between ‹ and ›");
    }

    private static String skeleton(FlightValue tree) {
        return Shown.of(Collapse.of(tree, Rendered::arrived));
    }

    private static Element h(String tag, FlightValue... children) {
        return element(text(tag), children);
    }

    private static Element fragment(FlightValue... children) {
        return element(new SymbolValue("react.fragment"), children);
    }

    private static Element client(String name, FlightValue... children) {
        return element(reference(name), children);
    }

    private static ClientReference reference(String name) {
        return new ClientReference(text("m"), List.of(), name, false);
    }

    /// As `createElement` does it: one child alone, several in an array.
    private static Element element(FlightValue type, FlightValue... children) {
        ObjectValue props = new ObjectValue();
        if (children.length > 0) {
            props.put("children", children.length == 1 ? children[0] : ArrayValue.of(children));
        }
        return new Element(type, Constant.NULL, props);
    }

    private static Element with(Element element, String name, FlightValue value) {
        ObjectValue props = new ObjectValue();
        ObjectValue old = (ObjectValue) element.props();
        for (int i = 0; i < old.size(); i++) {
            props.put(old.key(i), old.value(i));
        }
        return new Element(element.type(), element.key(), props.put(name, value));
    }

    private static FlightValue child(Element element, int index) {
        FlightValue children = ((ObjectValue) element.props()).get("children");
        return ((ArrayValue) Objects.requireNonNull(children)).items().get(index);
    }

    private static Text text(String value) {
        return new Text(value);
    }
}
