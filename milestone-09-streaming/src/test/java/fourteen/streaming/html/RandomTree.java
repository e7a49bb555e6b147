package fourteen.streaming.html;

import fourteen.streaming.html.React.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A tree as source, the same for the same seed.
final class RandomTree {

    private static final List<String> TAGS = List.of("div", "p", "span", "section", "ul", "li", "table", "tbody", "tr",
            "td", "a", "button", "form", "object", "svg", "g", "foreignObject", "math", "mi", "noscript", "picture",
            "pre", "listing", "label", "h1", "my-element", "font-face", "DIV", "select", "optgroup", "option", "video");

    private static final List<String> LEAVES = List.of("br", "hr", "input", "col", "img", "source", "textarea",
            "script",
            "style", "link", "embed");

    private static final List<String> TEXTS = List.of("a", "b c", "", " ", "\\n", "\\nx", "<b>", "&amp;", "\"", "\\'",
            "é", "日本", "🎌", "</script>", "<style", "<!-- -->", "\\u2028", "\\u0000", "javascript:x", "0", "12px",
            "true",
            "x".repeat(300), "data:x");

    private static final List<String> SCALARS = List.of("0", "1", "-1.5", "1e21", "NaN", "-0", "7n", "true", "false",
            "null", "undefined", "Symbol.for('s')");

    private static final List<String> ATTRIBUTES = List.of("className", "id", "title", "hidden", "disabled", "data-a",
            "aria-hidden", "tabIndex", "href", "src", "action", "formAction", "value", "defaultValue", "checked",
            "defaultChecked", "name", "type", "contentEditable", "draggable", "download", "capture", "cols", "rowSpan",
            "start", "size", "htmlFor", "acceptCharset", "xlinkHref", "xmlLang", "strokeWidth", "viewBox", "onClick",
            "a b", "foo", "fooBar", "x-y", "muted", "multiple", "autoFocus", "readOnly", "open", "itemProp", "rel",
            "loading", "srcSet", "precedence", "method", "target", "suppressHydrationWarning", "5", "selected", "label",
            "role", "innerHTML", "data", "is", "lang");

    private static final List<String> STYLES = List.of("color", "marginTop", "lineHeight", "WebkitBoxFlex", "msFlex",
            "--x", "zIndex", "3", "font-size", "MozAppearance");

    private static final List<String> CLIENT = List.of("Id", "Counter", "Box", "Pass", "Twice", "Drop", "Themed",
            "Boundary", "CloneChildren", "Count", "Paragraph", "Memo", "Svg", "Select", "Noscript", "Picture",
            "Inspect");

    private final Random random;
    private final boolean isMixed;
    private int size;

    private RandomTree(Random random, boolean isMixed) {
        this.random = random;
        this.isMixed = isMixed;
        this.size = 20 + random.nextInt(60);
    }

    /// Of host elements, with nothing that React hoists.
    static Tree ofHosts(long seed) {
        return Tree.of("hosts, seed " + seed, new RandomTree(new Random(seed), false).element(6));
    }

    /// Also of client components, boundaries, forms with actions and whatever stays for React.
    static Tree mixed(long seed) {
        return Tree.of("mixed, seed " + seed, new RandomTree(new Random(seed), true).element(6));
    }

    private String node(int depth) {
        size--;
        if (depth == 0 || size < 0) {
            return scalar();
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> text();
            case 2 -> scalar();
            case 3 -> list(() -> keyed(depth - 1));
            case 4 -> "h(Fragment, null, " + list(() -> node(depth - 1)).substring(1).replaceFirst("]$", ")");
            case 5 -> leaf();
            default -> element(depth);
        };
    }

    private String keyed(int depth) {
        return random.nextBoolean()
                ? node(depth)
                : "h('" + pick(TAGS.subList(0, 6)) + "', {key: 'k" + random.nextInt(1000) + "'}, " + node(depth) + ")";
    }

    private String element(int depth) {
        if (isMixed && random.nextInt(4) == 0) {
            return special(depth);
        }
        String tag = pick(TAGS);
        boolean hasHtml = random.nextInt(20) == 0;
        String props = props(tag, hasHtml ? "dangerouslySetInnerHTML: {__html: " + text() + "}" : "");
        return "h('" + tag + "', " + props + (hasHtml ? "" : children(depth)) + ")";
    }

    private String children(int depth) {
        StringBuilder all = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            all.append(", ").append(node(depth - 1));
        }
        return all.toString();
    }

    private String special(int depth) {
        return switch (random.nextInt(18)) {
            case 0 -> "h(Suspense, {fallback: " + node(depth - 1) + "}" + children(depth) + ")";
            case 1 -> "h('form', {action: action('a" + random.nextInt(3) + "')}" + children(depth) + ")";
            case 2 -> pick(List.of("h('title', null, 'x')", "h('meta', {name: 'n'})", "h('img', {src: '/x'})",
                    "h('link', {rel: 'stylesheet', href: '/x', precedence: 'p'})",
                    "h('script', {async: true, src: 'x'})",
                    "h('style', {href: 'y', precedence: 'p'}, 'a{}')", "h('link', {rel: 'icon', href: '/i'})"));
            case 3 -> "h(React.ViewTransition, null" + children(depth) + ")";
            case 4 -> "h(c.Box, {title: " + node(depth - 1) + ", footer: " + list(() -> keyed(depth - 1)) + "}"
                    + children(depth) + ")";
            case 5 ->
                "h(React.Activity, {mode: " + pick(List.of("'hidden'", "'visible'")) + "}" + children(depth) + ")";
            case 6 -> "h(c.Boundary, null" + children(depth) + ", h(c.Throw))";
            case 7 -> "h(c.Wait, {fallback: " + node(depth - 1) + "}" + children(depth) + ")";
            case 8 ->
                "h(c.Theme, {value: " + text() + "}" + children(depth) + ", h(c.Themed, null" + children(depth) + "))";
            case 9 -> "h(c.Hidden, {mode: " + pick(List.of("'hidden'", "'visible'")) + "}" + children(depth) + ")";
            case 10 -> "h('select', {defaultValue: " + text() + "}, h('option', null, " + text() + "), h(c.Pass, null"
                    + ", h('optgroup', {label: 'g'}, h('option', {value: " + text() + "}, " + text() + "))))";
            case 11 -> "h(c.Raw, {html: " + text() + "}" + children(depth) + ")";
            case 12 -> "h(c.Wait, {fallback: h(c.Id)}, h(c.Throw), " + node(depth - 1) + ")";
            case 13 -> "h(c.Svg, null, h('title', null, 'x'), h('foreignObject', null" + children(depth) + "))";
            default -> client(depth);
        };
    }

    private String client(int depth) {
        String name = pick(CLIENT);
        if (name.equals("CloneChildren")) {
            return "h(c.CloneChildren, null, " + keyed(0).replaceFirst("^(?!h).*$", "h('p')") + ", h('div', null"
                    + children(depth) + "))";
        }
        return "h(c." + name + ", null" + children(depth) + ")";
    }

    private String leaf() {
        String tag = pick(LEAVES);
        return switch (tag) {
            case "img" -> "h('img', {src: '/x', loading: 'lazy'" + more(tag) + "})";
            case "link" -> "h('link', {rel: 'x'" + more(tag) + ", href: null, precedence: null})";
            case "script" -> "h('script', {async: null, src: " + pick(List.of("null", "'x'")) + "}, " + text() + ")";
            case "style" -> "h('style', {href: 'x'}, " + text() + ")";
            case "textarea" -> random.nextBoolean()
                    ? "h('textarea', " + props(tag, "") + ")"
                    : "h('textarea', null, " + text() + ")";
            default -> "h('" + tag + "', " + props(tag, "") + ")";
        };
    }

    private String more(String tag) {
        String props = props(tag, "");
        return props.equals("null") ? "" : ", " + props.substring(1, props.length() - 1);
    }

    private String props(String tag, String first) {
        List<String> all = new ArrayList<>(first.isEmpty() ? List.of() : List.of(first));
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = pick(ATTRIBUTES);
            if (!tag.equals("img") || !List.of("src", "srcSet", "loading").contains(name)) {
                all.add("'" + name + "': " + value(name));
            }
        }
        if (random.nextInt(5) == 0) {
            all.add("style: " + style());
        }
        return all.isEmpty() ? "null" : "{" + String.join(", ", all) + "}";
    }

    /// A value that React can write: it throws for some.
    private String value(String name) {
        boolean isNumber = List.of("cols", "rowSpan", "start", "size").contains(name);
        boolean isSymbolProof = !List.of("data", "value", "defaultValue").contains(name);
        while (true) {
            String value = random.nextInt(3) == 0 ? scalarValue() : text();
            if ((!isNumber || !value.endsWith("n")) && (isSymbolProof || !value.startsWith("Symbol"))) {
                return value;
            }
        }
    }

    private String scalarValue() {
        return random.nextInt(8) == 0 ? list(() -> pick(List.of("1", "'x'", "null", "true"))) : pick(SCALARS);
    }

    private String style() {
        List<String> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String value = random.nextBoolean() ? text() : pick(SCALARS.subList(0, SCALARS.size() - 1));
            all.add("'" + pick(STYLES) + "': " + value);
        }
        return "{" + String.join(", ", all) + "}";
    }

    private String list(Supplier<String> item) {
        return java.util.stream.IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> item.get())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String scalar() {
        return random.nextInt(3) == 0 ? pick(SCALARS) : text();
    }

    private String text() {
        return "'" + pick(TEXTS) + "'";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
