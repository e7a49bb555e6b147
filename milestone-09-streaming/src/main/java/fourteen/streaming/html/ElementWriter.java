package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Text;
import fourteen.flight.ObjectValue;

/// Writes a host element up to where its children begin, or all of it if it has none.
///
/// Where a method gives false, only React can write the element, or it throws; what was written until then is of no use.
final class ElementWriter {

    private final Output out;
    private final Outcomes outcomes;
    private final AttributeWriter attributes;
    private final FormControls controls;
    private final Leaves leaves;

    ElementWriter(Output out, Outcomes outcomes) {
        this.out = out;
        this.outcomes = outcomes;
        this.attributes = new AttributeWriter(out, outcomes);
        this.controls = new FormControls(out, outcomes, attributes);
        this.leaves = new Leaves(out, outcomes);
    }

    /// @param context of the element itself
    boolean begin(TagKind kind, String tag, ObjectValue props, FormatContext context) {
        if (kind == TagKind.INVALID) {
            return false;
        }
        out.open(tag);
        return attributes(kind, props.inOrder()) && switch (kind) {
            case INPUT -> controls.input(props) && isVoid(props) && ended("/>");
            case VOID, LINK, META, IMAGE -> isVoid(props) && ended("/>");
            case MENUITEM -> isVoid(props) && ended(">") && closed(tag);
            case BUTTON -> controls.button(props) && ended(">") && html(kind, props);
            case FORM -> controls.form(props) && ended(">") && html(kind, props);
            case OPTION -> controls.option(props, context) && ended(">") && html(kind, props);
            case TEXTAREA -> ended(">") && controls.textarea(props) && closed(tag);
            case TITLE -> ended(">") && leaves.title(props) && html(kind, props) && closed(tag);
            case SCRIPT -> ended(">") && html(kind, props) && leaves.script(props) && closed(tag);
            case STYLE -> ended(">") && leaves.style(props) && html(kind, props) && closed(tag);
            case PREFORMATTED -> ended(">") && html(kind, props) && newline(Outcomes.children(props));
            case ORDINARY, ANCHOR, OBJECT, CUSTOM, SELECT, DOCUMENT -> ended(">") && html(kind, props);
            case INVALID -> false;
        };
    }

    private boolean attributes(TagKind kind, ObjectValue props) {
        for (int i = 0; i < props.size(); i++) {
            String name = props.key(i);
            if (kind.isAttribute(name)) {
                FlightValue value = outcomes.property(props.value(i));
                if (value != null && !attribute(kind, name, value)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean attribute(TagKind kind, String name, FlightValue value) {
        if (kind == TagKind.CUSTOM) {
            return attributes.custom(name, value);
        }
        if (kind == TagKind.ANCHOR && name.equals("href") && Coercion.isText(value, "")) {
            return attributes.text(name, value);
        }
        if (kind == TagKind.OBJECT && name.equals("data")) {
            return Coercion.isText(value, "") || attributes.url(name, value);
        }
        return attributes.write(name, value);
    }

    private boolean ended(String end) {
        if (end.equals(">")) {
            out.endOfTag();
        } else {
            out.endOfVoidTag();
        }
        return true;
    }

    private boolean closed(String tag) {
        out.close(tag);
        return true;
    }

    /// React throws where a void element has content.
    private boolean isVoid(ObjectValue props) {
        return outcomes.property(props, "children") == null
                && outcomes.property(props, "dangerouslySetInnerHTML") == null;
    }

    /// The HTML that an author gave for children. React throws where there are both, or where it has another shape.
    private boolean html(TagKind kind, ObjectValue props) {
        FlightValue given = outcomes.property(props, "dangerouslySetInnerHTML");
        if (given == null) {
            return true;
        }
        if (outcomes.property(props, "children") != null || !(given instanceof ObjectValue object)) {
            return false;
        }
        FlightValue html = object.get("__html");
        if (html == null || html == FlightValue.Constant.UNDEFINED) {
            return false;
        }
        FlightValue content = outcomes.property(html);
        if (content == null) {
            return true;
        }
        String text = Coercion.text(content);
        if (text == null) {
            return false;
        }
        if (kind == TagKind.PREFORMATTED && content instanceof Text) {
            newline(content);
        }
        out.raw(text);
        return true;
    }

    /// A parser drops a newline that begins a `pre` (HTML Standard, the rules for "in body"); two leave one.
    private boolean newline(FlightValue children) {
        if (outcomes.child(children) instanceof Text text && text.value().startsWith("\n")) {
            out.raw("\n");
        }
        return true;
    }
}
