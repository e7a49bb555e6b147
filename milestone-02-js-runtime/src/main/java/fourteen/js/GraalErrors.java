package fourteen.js;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.jspecify.annotations.Nullable;

/// Where GraalJS says that an error happened.
final class GraalErrors {

    /// `    at async render (page.js:3:9)`, `    at page.js:3:9`
    private static final Pattern LINE = Pattern
            .compile("^\\s*at (?:async )?(?:(?<function>.*?) \\()?(?<file>.*?):(?<line>\\d+):(?<column>\\d+)\\)?$");
    /// `SyntaxError: page.js:1:8 Expected an operand but found ;`, then the line and a caret
    private static final Pattern SYNTAX = Pattern.compile("^(?:SyntaxError: )?(?:.*?:\\d+:\\d+ )?(?<message>[^\\n]*)",
            Pattern.DOTALL);

    private GraalErrors() {}

    static JsException syntax(PolyglotException e) {
        String message = String.valueOf(e.getMessage());
        Matcher matcher = SYNTAX.matcher(message);
        SourceSection section = e.getSourceLocation();
        return JsException.syntax(matcher.find() ? matcher.group("message") : message, frame("", section),
                section == null || !section.hasLines()
                        ? null
                        : section.getSource().getCharacters(section.getStartLine()).toString());
    }

    /// The stack at the throw, without Java's part of it.
    static List<JsFrame> frames(PolyglotException e) {
        List<JsFrame> frames = new ArrayList<>();
        for (PolyglotException.StackFrame call : e.getPolyglotStackTrace()) {
            JsFrame frame = call.isGuestFrame() ? frame(call.getRootName(), call.getSourceLocation()) : null;
            if (frame != null && !isOurs(frame)) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private static @Nullable JsFrame frame(@Nullable String function, @Nullable SourceSection section) {
        if (section == null || !section.hasLines()) {
            return null;
        }
        String name = function == null || function.startsWith(":") ? "" : function;
        return new JsFrame(name, section.getSource().getName(), section.getStartLine(),
                section.hasColumns() ? section.getStartColumn() : 0);
    }

    static List<JsFrame> parse(String stack) {
        List<JsFrame> frames = new ArrayList<>();
        for (String line : stack.split("\n")) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                String function = matcher.group("function");
                JsFrame frame = new JsFrame(function == null ? "" : function, matcher.group("file"),
                        Integer.parseInt(matcher.group("line")), Integer.parseInt(matcher.group("column")));
                if (!isOurs(frame)) {
                    frames.add(frame);
                }
            }
        }
        return frames;
    }

    /// The shells that surround a script are no part of its story.
    static boolean isOurs(JsFrame frame) {
        return frame.file().startsWith("fourteen:") || frame.file().startsWith("<");
    }
}
