package fourteen.flight;

import java.util.List;

/// Why something failed: what a browser learns of an error in development. As a part of an `E` row it has the shape that React's
/// own development server gives it (WIRE-FORMAT §5), and one member of ours, which React's clients pass over.
///
/// @param name       JavaScript's: `TypeError`
/// @param stack      innermost call first
/// @param components the names of the components around it, innermost first
public record ErrorReason(String name, String message, List<Call> stack, List<String> components) {

    /// One call: `at render (app/page.tsx:3:9)`.
    public record Call(String function, String file, int line, int column) {

        @Override
        public String toString() {
            String place = file + ":" + line + ":" + column;
            return function.isEmpty() ? "at " + place : "at " + function + " (" + place + ")";
        }
    }

    public ErrorReason {
        stack = List.copyOf(stack);
        components = List.copyOf(components);
    }

    /// What JavaScript has as `error.stack`, and below it the components.
    public String text() {
        StringBuilder text = new StringBuilder(message.isEmpty() ? name : name + ": " + message);
        stack.forEach(call -> text.append("\n    ").append(call));
        components.forEach(component -> text.append("\n    in <").append(component).append("> on the server"));
        return text.toString();
    }

    void write(Bytes row) {
        row.ascii(",\"name\":").quoted(name).ascii(",\"message\":").quoted(message).ascii(",\"stack\":[");
        String comma = "";
        for (Call call : stack) {
            // The last three: where the function begins, which is not known, and whether it is asynchronous.
            row.ascii(comma).ascii("[").quoted(call.function).ascii(",").quoted(call.file).ascii(",");
            row.number(call.line).ascii(",").number(call.column).ascii(",0,0,false]");
            comma = ",";
        }
        row.ascii("],\"env\":\"Server\",\"components\":[");
        comma = "";
        for (String component : components) {
            row.ascii(comma).quoted(component);
            comma = ",";
        }
        row.ascii("]");
    }
}
