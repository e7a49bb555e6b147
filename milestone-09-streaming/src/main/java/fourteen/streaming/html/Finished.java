package fourteen.streaming.html;

import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.Element;
import fourteen.flight.FlightValue.Lazy;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import fourteen.flight.Unrendered;

/// Takes the HTML of finished elements out of the output again, because something beside them has to stay: each of the
/// outermost ones becomes an element with its content as HTML.
final class Finished {

    private final Output out;
    private final Outcomes outcomes;
    private int mark;

    Finished(Output out, Outcomes outcomes) {
        this.out = out;
        this.outcomes = outcomes;
    }

    /// What stands for a value that was written from a position on.
    FlightValue since(Output.Position position, FlightValue value) {
        mark = position.marks();
        return of(value);
    }

    /// Replaces the first values of an array by what stands for them.
    void eachSince(Output.Position position, FlightValue[] values, int count) {
        mark = position.marks();
        for (int i = 0; i < count; i++) {
            values[i] = of(values[i]);
        }
    }

    /// In the order in which the marks were set.
    private FlightValue of(FlightValue value) {
        if (value instanceof ArrayValue array) {
            FlightValue[] items = array.items().toArray(FlightValue[]::new);
            for (int i = 0; i < items.length; i++) {
                items[i] = of(items[i]);
            }
            return Copies.items(array, items);
        }
        if (value instanceof Element element) {
            return element(element, (ObjectValue) element.props());
        }
        if (value instanceof Lazy || value instanceof FlightPromise || value instanceof Unrendered) {
            FlightValue now = outcomes.child(value);
            FlightValue done = of(now);
            return Copies.isSame(done, now) ? value : done;
        }
        return value;
    }

    private FlightValue element(Element element, ObjectValue props) {
        FlightValue children = Outcomes.children(props);
        if (element.type() instanceof Text tag) {
            TagKind kind = TagKind.of(tag.value());
            if (kind.takesHtml()) {
                return outcomes.areWorthHtml(children) ? Copies.withHtml(element, next()) : element;
            }
            if (!kind.hasChildren()) {
                return element;
            }
        }
        return Copies.withChildren(element, of(children));
    }

    private String next() {
        String html = out.markedContent(mark);
        mark += 2;
        return html;
    }
}
