package fourteen.js;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptStackElement;
import org.mozilla.javascript.WrappedException;

/// Where Rhino says that an error happened. It knows lines, and columns in syntax errors only.
final class RhinoErrors {

    /// `	at page.js:3 (render)`
    private static final Pattern LINE = Pattern
            .compile("^\\s*at (?<file>.*?):(?<line>\\d+)(?: \\((?<function>.*)\\))?$");
    private static final String TOO_DEEP = "Maximum call stack size exceeded";

    private RhinoErrors() {}

    static Throwable translate(RhinoRuntime runtime, Throwable thrown) {
        return switch (thrown) {
            case JavaScriptException e -> runtime.thrownValue(e.getValue(), frames(e));
            case EcmaError e -> JsException.thrown(e.getName(), e.getErrorMessage(), frames(e), null, null);
            case WrappedException e -> e.getWrappedException();
            case EvaluatorException e when e.lineSource() != null -> JsException.syntax(e.details(),
                    new JsFrame("", String.valueOf(e.sourceName()), e.lineNumber(), e.columnNumber()), e.lineSource());
            case EvaluatorException e when e.details().startsWith("Exceeded maximum stack depth") ->
                JsException.thrown("RangeError", TOO_DEEP, frames(e).subList(0, 10), null, null);
            case RhinoException e -> JsException.thrown("Error", e.details(), frames(e), null, null);
            case StackOverflowError e -> JsException.thrown("RangeError", TOO_DEEP, List.of(), null, null);
            default -> thrown;
        };
    }

    /// The calls that are under way on this thread. An exception is what asks Rhino for them.
    static List<JsFrame> here() {
        return frames(new EvaluatorException("here"));
    }

    private static List<JsFrame> frames(RhinoException e) {
        List<JsFrame> frames = new ArrayList<>();
        for (ScriptStackElement element : e.getScriptStack()) {
            add(frames, element.functionName, element.fileName, element.lineNumber);
        }
        return frames;
    }

    static List<JsFrame> parse(String stack) {
        List<JsFrame> frames = new ArrayList<>();
        for (String line : stack.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                add(frames, matcher.group("function"), matcher.group("file"), Integer.parseInt(matcher.group("line")));
            }
        }
        return frames;
    }

    /// The shells that surround a script are no part of its story.
    private static void add(List<JsFrame> frames, @org.jspecify.annotations.Nullable String function, String file,
            int line) {
        if (line > 0 && !file.startsWith("fourteen:")) {
            frames.add(new JsFrame(function == null ? "" : function, file, line, 0));
        }
    }
}
