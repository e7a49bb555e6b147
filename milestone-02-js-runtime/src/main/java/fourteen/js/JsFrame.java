package fourteen.js;

/// One call on JavaScript's stack, innermost first in a list of them.
///
/// @param function the function's name, `""` at a script's top level or in an anonymous function
/// @param line counted from 1
/// @param column counted from 1; 0 where the engine does not know it (Rhino)
public record JsFrame(String function, String file, int line, int column) {

    /// `file:line:column`, as far as known.
    public String place() {
        return column > 0 ? file + ":" + line + ":" + column : file + ":" + line;
    }

    /// As Java prints it below an exception: `at js.render(page.js:3)`.
    StackTraceElement toStackTraceElement() {
        return new StackTraceElement("js", function.isEmpty() ? "(anonymous)" : function, file, line);
    }

    /// As V8 writes it: `at render (page.js:3:9)`.
    @Override
    public String toString() {
        return function.isEmpty() ? "at " + place() : "at " + function + " (" + place() + ")";
    }
}
