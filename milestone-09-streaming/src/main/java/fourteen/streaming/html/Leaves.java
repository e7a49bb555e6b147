package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.SymbolValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import org.jspecify.annotations.Nullable;

/// Writes the content of elements that hold text and no elements.
final class Leaves {

    private final Output out;
    private final Outcomes outcomes;

    Leaves(Output out, Outcomes outcomes) {
        this.out = out;
        this.outcomes = outcomes;
    }

    /// @return false if React must write it
    boolean title(ObjectValue props) {
        FlightValue child = onlyChild(props);
        String text = child == null ? "" : Coercion.text(child);
        if (text == null) {
            return false;
        }
        out.escaped(text);
        return true;
    }

    /// React writes the code of a script only if it is one string.
    boolean script(ObjectValue props) {
        FlightValue children = outcomes.property(props, "children");
        if (children instanceof Text code) {
            out.raw(RawText.script(code.value()));
        }
        return children == null || Coercion.text(children) != null;
    }

    boolean style(ObjectValue props) {
        FlightValue child = onlyChild(props);
        String css = child == null ? "" : Coercion.text(child);
        if (css == null) {
            return false;
        }
        out.raw(RawText.style(css));
        return true;
    }

    /// The child, or the only one of an array; null if there is none, or more.
    private @Nullable FlightValue onlyChild(ObjectValue props) {
        FlightValue children = outcomes.property(props, "children");
        if (!(children instanceof ArrayValue array)) {
            return children instanceof SymbolValue ? null : children;
        }
        return array.items().size() == 1 ? outcomes.property(array.items().getFirst()) : null;
    }
}
