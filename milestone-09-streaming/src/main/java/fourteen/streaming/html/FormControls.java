package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.ArrayValue;
import fourteen.flight.FlightValue.BigIntValue;
import fourteen.flight.FlightValue.NumberValue;
import fourteen.flight.FlightValue.ServerReference;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;
import org.jspecify.annotations.Nullable;

/// Writes what forms and their controls have besides plain attributes.
///
/// Where a method gives false, React must write the element: above all where an action is a function, which gets hidden
/// fields with a number that counts through the page.
final class FormControls {

    private final Output out;
    private final Outcomes outcomes;
    private final AttributeWriter attributes;

    FormControls(Output out, Outcomes outcomes, AttributeWriter attributes) {
        this.out = out;
        this.outcomes = outcomes;
        this.attributes = attributes;
    }

    boolean form(ObjectValue props) {
        return !isFunction(props, "action")
                && attributes(props, "action", "encType", "method", "target");
    }

    boolean button(ObjectValue props) {
        return !isFunction(props, "formAction")
                && attributes(props, "name", "formAction", "formEncType", "formMethod", "formTarget");
    }

    boolean input(ObjectValue props) {
        return button(props) && checked(first(props, "checked", "defaultChecked"))
                && value(first(props, "value", "defaultValue"));
    }

    private boolean checked(@Nullable FlightValue checked) {
        return checked == null || attributes.bool("checked", checked);
    }

    private boolean value(@Nullable FlightValue value) {
        return value == null || attributes.write("value", value);
    }

    /// The content of a `textarea` is its value, or its one child.
    boolean textarea(ObjectValue props) {
        FlightValue value = first(props, "value", "defaultValue");
        FlightValue children = outcomes.property(props, "children");
        if (outcomes.property(props, "dangerouslySetInnerHTML") != null || (children != null && value != null)
                || (children instanceof ArrayValue array && array.items().size() > 1)) {
            return false;
        }
        FlightValue content = value != null ? value : children;
        if (content == null) {
            return true;
        }
        String text = Coercion.text(content);
        if (text == null) {
            return false;
        }
        if (text.startsWith("\n") && (children != null || content instanceof Text)) {
            out.raw("\n"); // a parser drops the first one
        }
        out.escaped(text);
        return true;
    }

    /// An `option` is selected by the value of its `select`, if that has one; by itself otherwise.
    boolean option(ObjectValue props, FormatContext context) {
        if (!context.isKnown()) {
            return false;
        }
        FlightValue choice = context.choice();
        if (choice == null) {
            FlightValue selected = outcomes.property(props, "selected");
            return selected == null || selected(Coercion.truth(selected));
        }
        FlightValue value = outcomes.property(props, "value");
        String own = value != null ? Coercion.text(value) : label(Outcomes.children(props));
        return own != null && selected(isChosen(choice, own));
    }

    private boolean selected(@Nullable Boolean selected) {
        if (selected == null) {
            return false;
        }
        if (selected) {
            out.emptyAttribute("selected");
        }
        return true;
    }

    /// @return null if only React can tell
    private static @Nullable Boolean isChosen(FlightValue choice, String option) {
        if (!(choice instanceof ArrayValue several)) {
            String text = Coercion.text(choice);
            return text == null ? null : text.equals(option);
        }
        for (FlightValue one : several.items()) {
            String text = Coercion.text(one);
            if (text == null || text.equals(option)) {
                return text == null ? null : true;
            }
        }
        return false;
    }

    /// The text of an option's children; null if there are others than texts.
    private @Nullable String label(FlightValue children) {
        return switch (outcomes.child(children)) {
            case Text text -> text.value();
            case NumberValue number -> Coercion.text(number.value());
            case BigIntValue number -> number.value().toString();
            case FlightValue.Constant constant -> constant == FlightValue.Constant.WAITING ? null : "";
            case ArrayValue array -> {
                StringBuilder all = new StringBuilder();
                for (FlightValue item : array.items()) {
                    String text = item instanceof ArrayValue ? null : label(item);
                    if (text == null) {
                        yield null;
                    }
                    all.append(text);
                }
                yield all.toString();
            }
            default -> null;
        };
    }

    private boolean attributes(ObjectValue props, String... names) {
        for (String name : names) {
            FlightValue value = outcomes.property(props, name);
            if (value != null && !attributes.write(name, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFunction(ObjectValue props, String name) {
        return outcomes.property(props, name) instanceof ServerReference;
    }

    private @Nullable FlightValue first(ObjectValue props, String name, String other) {
        FlightValue value = outcomes.property(props, name);
        return value != null ? value : outcomes.property(props, other);
    }
}
