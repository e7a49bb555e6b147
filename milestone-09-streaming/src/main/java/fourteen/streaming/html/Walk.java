package fourteen.streaming.html;

import fourteen.flight.Binary;
import fourteen.flight.FlightError;
import fourteen.flight.FlightFile;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightReader;
import fourteen.flight.FlightStream;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.ClientReference;
import fourteen.flight.FlightValue.Collection;
import fourteen.flight.FlightValue.Constant;
import fourteen.flight.FlightValue.DateValue;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Failed;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.TemporaryReference;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.Unrendered;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goes through a tree once: what is static is written as HTML, what is not stays as a value.
///
/// The HTML of an element is written before it is known whether all of the element is static. If it is not, its opening tag
/// is taken back, and the content of its finished children is cut out for them.
final class Walk {

    /// How deep a tree may be nested; each level takes stack. A deeper one is React's.
    static final int DEPTH = FlightReader.DEPTH;

    /// Elements that leave no trace in HTML but their children.
    private static final Set<String> TRANSPARENT = Set.of("react.fragment", "react.strict_mode", "react.profiler");

    private final Output out = new Output();
    private final Outcomes outcomes;
    private final Resources resources;
    private final ElementWriter elements;
    private final Finished finished;
    private final Handed handed;
    private int depth;
    private boolean tooDeep;

    Walk(Rendered rendered) {
        this.outcomes = new Outcomes(rendered);
        this.resources = new Resources(outcomes);
        this.elements = new ElementWriter(out, outcomes);
        this.finished = new Finished(out, outcomes);
        this.handed = new Handed(this, outcomes);
    }

    /// The skeleton of a tree.
    FlightValue skeleton(FlightValue tree) {
        FlightValue skeleton = kept(tree, FormatContext.UNKNOWN);
        return tooDeep ? tree : skeleton;
    }

    /// The HTML of a tree; null if React must write a part of it.
    @Nullable
    String html(FlightValue tree) {
        return visit(tree, FormatContext.ROOT) == null ? out.toString() : null;
    }

    /// Writes a value, and gives null; or writes nothing, and gives what stays in the skeleton in its place.
    @Nullable
    FlightValue visit(FlightValue value, FormatContext context) {
        return switch (value) {
            case Text text -> text(text.value());
            case NumberValue number -> text(Coercion.text(number.value()));
            case BigIntValue number -> text(number.value().toString());
            case Constant constant -> constant == Constant.WAITING ? constant : null;
            case SymbolValue _ -> null;
            case ArrayValue array -> enter() ? left(array(array, context)) : array;
            case Element element -> enter() ? left(element(element, context)) : element;
            case Lazy _,FlightPromise _,Unrendered _ -> enter() ? left(outcome(value, context)) : value;
            case ObjectValue _,ClientReference _,ServerReference _,Collection _,Binary _,FlightFile _,FlightStream _,FlightError _,TemporaryReference _,Failed _,DateValue _ ->
                value;
        };
    }

    private @Nullable FlightValue text(String text) {
        out.text(text);
        return null;
    }

    /// Goes one level down. False if that is too deep: the whole tree is left to React then, however far the walk has come.
    boolean enter() {
        tooDeep |= depth == DEPTH;
        if (!tooDeep) {
            depth++;
        }
        return !tooDeep;
    }

    /// Comes back with a result.
    <T extends @Nullable FlightValue> T left(T result) {
        depth--;
        return result;
    }

    /// What stays of a value whose parent stays.
    FlightValue kept(FlightValue value, FormatContext context) {
        Output.Position before = out.position();
        FlightValue stays = visit(value, context);
        if (stays != null) {
            return stays;
        }
        FlightValue done = finished.since(before, value);
        out.backTo(before);
        return done;
    }

    private @Nullable FlightValue array(ArrayValue array, FormatContext context) {
        Output.Position before = out.position();
        List<FlightValue> items = array.items();
        for (int i = 0; i < items.size(); i++) {
            FlightValue stays = visit(items.get(i), context);
            if (stays != null) {
                return keptFrom(i, stays, array, before, context);
            }
        }
        return null;
    }

    /// The skeleton of an array of which all items before one are written.
    private FlightValue keptFrom(int index, FlightValue stays, ArrayValue array, Output.Position before,
            FormatContext context) {
        FlightValue[] kept = array.items().toArray(FlightValue[]::new);
        finished.eachSince(before, kept, index);
        out.backTo(before);
        kept[index] = stays;
        for (int i = index + 1; i < kept.length; i++) {
            kept[i] = kept(kept[i], context);
        }
        return Copies.items(array, kept);
    }

    private @Nullable FlightValue outcome(FlightValue value, FormatContext context) {
        FlightValue now = outcomes.child(value);
        if (Copies.isSame(now, value)) {
            return value;
        }
        FlightValue stays = visit(now, context);
        return Copies.isSame(stays, now) ? value : stays;
    }

    private @Nullable FlightValue element(Element element, FormatContext context) {
        if (!(element.props() instanceof ObjectValue props)) {
            return element;
        }
        if (element.type() instanceof Text tag) {
            return host(element, tag.value(), props, context);
        }
        if (isTransparent(element)) {
            FlightValue stays = visit(Outcomes.children(props), context);
            return stays == null ? null : Copies.withChildren(element, stays);
        }
        return element.type() instanceof SymbolValue ? boundary(element, props, context) : handed.toClient(element);
    }

    static boolean isTransparent(Element element) {
        return element.type() instanceof SymbolValue symbol && TRANSPARENT.contains(symbol.name());
    }

    /// Suspense and its like stay: React counts them, and marks them in HTML.
    Element boundary(Element element, ObjectValue props, FormatContext context) {
        ObjectValue kept = props;
        for (String name : List.of("children", "fallback")) {
            FlightValue value = props.get(name);
            if (value != null) {
                kept = Copies.with(kept, name, kept(value, context));
            }
        }
        return Copies.withProps(element, kept);
    }

    private @Nullable FlightValue host(Element element, String tag, ObjectValue props, FormatContext context) {
        // @starter:begin task=9.5
        TagKind kind = TagKind.of(tag);
        Output.Position before = out.position();
        if (resources.isOne(kind, props, context) || !elements.begin(kind, tag, props, context)) {
            out.backTo(before);
            return opened(element, kind, props, context.inside(tag, props, outcomes));
        }
        if (!kind.hasChildren()) {
            return null;
        }
        int begin = out.length();
        FlightValue children = Outcomes.children(props);
        FlightValue stays = visit(children, context.inside(tag, props, outcomes));
        if (stays != null) {
            out.backTo(before);
            return Copies.withChildren(element, stays);
        }
        if (kind.takesHtml() && outcomes.areWorthHtml(children)) {
            out.mark(before, begin);
        }
        out.close(tag);
        return null;
    }

    /// An element of which React writes the opening tag. All of its content may still be HTML.
    Element opened(Element element, TagKind kind, ObjectValue props, FormatContext inside) {
        FlightValue children = Outcomes.children(props);
        if (!kind.hasChildren() || outcomes.property(props, "dangerouslySetInnerHTML") != null) {
            return element;
        }
        if (!kind.takesHtml() || !outcomes.areWorthHtml(children)) {
            return Copies.withChildren(element, kept(children, inside));
        }
        Output.Position before = out.position();
        out.begin();
        FlightValue stays = visit(children, inside);
        if (stays != null) {
            return Copies.withChildren(element, stays);
        }
        Element whole = Copies.withHtml(element, out.since(before.length()));
        out.backTo(before);
        return whole;
        // @starter:end
    }
}
