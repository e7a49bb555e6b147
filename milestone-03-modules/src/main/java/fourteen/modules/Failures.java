package fourteen.modules;

import fourteen.js.JsException;
import fourteen.js.JsFrame;
import fourteen.js.JsValue;
import fourteen.modules.resolve.ImportKind;
import fourteen.modules.syntax.CodeFrame;
import fourteen.modules.syntax.ModuleText;
import fourteen.modules.syntax.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Errors on their way between Java and JavaScript: a [ModulesException] becomes an `Error` with Node's `code` and
/// comes back as itself; stacks are told in the author's lines.
final class Failures {

    /// How many errors are remembered that JavaScript caught and may throw again.
    private static final int REMEMBERED = 500;

    private final Supplier<LinkerScript> script;
    private final Map<String, ModuleText> texts = new ConcurrentHashMap<>();
    private final Map<Integer, ModulesException> known = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ModulesException> eldest) {
            return size() > REMEMBERED;
        }
    };
    private int counter;

    Failures(Supplier<LinkerScript> script) {
        this.script = script;
    }

    /// Stacks that name this module are told in its author's lines from now on.
    void knows(ModuleText text) {
        texts.put(text.file(), text);
    }

    boolean know(String file) {
        return texts.containsKey(file);
    }

    /// What a host function throws so that JavaScript sees an error of the right type.
    RuntimeException toScript(RuntimeException failure, ImportKind kind) {
        if (!(failure instanceof ModulesException modules)) {
            return failure;
        }
        try {
            script.get().call("raise", error(modules, kind));
            return failure;
        } catch (JsException e) {
            return e;
        }
    }

    JsValue error(ModulesException failure, ImportKind kind) {
        int number = counter++;
        known.put(number, failure);
        String type = switch (failure.id()) {
            case "MODULES-02", "MODULES-03", "MODULES-07" -> "SyntaxError";
            case "MODULES-04" -> "ReferenceError";
            default -> "Error";
        };
        return script.get()
                .call("failure", type, message(failure), code(failure, kind), number);
    }

    /// The summary; of what is not found also the place that asked, the places that were looked at and the next step: a script
    /// that catches the error, or the log that it prints it to, has nothing else.
    private static String message(ModulesException failure) {
        return failure.id().equals("MODULES-01")
                ? failure.getMessage()
                : failure.summary().replaceFirst("^SyntaxError: ", "");
    }

    /// What Node calls it. <https://nodejs.org/api/errors.html>
    private static String code(ModulesException failure, ImportKind kind) {
        return switch (failure.id()) {
            case "MODULES-01", "MODULES-14" -> kind == ImportKind.REQUIRE ? "MODULE_NOT_FOUND" : "ERR_MODULE_NOT_FOUND";
            case "MODULES-05" -> "ERR_UNKNOWN_BUILTIN_MODULE";
            case "MODULES-06" -> failure.summary().startsWith("'#")
                    ? "ERR_PACKAGE_IMPORT_NOT_DEFINED"
                    : "ERR_PACKAGE_PATH_NOT_EXPORTED";
            case "MODULES-09" -> "ERR_INVALID_PACKAGE_CONFIG";
            case "MODULES-11" -> "ERR_REQUIRE_ASYNC_MODULE";
            case "MODULES-12" -> "ERR_INVALID_MODULE_SPECIFIER";
            case "MODULES-13" -> "ERR_UNKNOWN_FILE_EXTENSION";
            default -> "ERR_" + failure.id().replace('-', '_');
        };
    }

    /// What the transpiler let pass and the engine does not, at the author's place; any other error as it is.
    static RuntimeException syntax(ModuleText text, JsException e) {
        if (!e.id().equals("JS-02")) {
            return e;
        }
        JsFrame frame = e.frames().isEmpty() ? null : e.frames().getFirst();
        Position position = frame == null
                ? new Position(1, 1)
                : text.author(new Position(frame.line(), Math.max(1, frame.column())));
        return ModulesException.syntax(e.errorMessage(), position.in(text.file()),
                CodeFrame.of(text.source(), position));
    }

    /// What a caller in Java gets. On the loop.
    RuntimeException toJava(RuntimeException failure) {
        if (!(failure instanceof JsException thrown)) {
            return failure;
        }
        if (thrown.getCause() instanceof ModulesException modules) {
            return modules;
        }
        JsValue value = thrown.value();
        int number = value == null ? -1 : script.get().call("failureOf", value).as(Integer.class);
        ModulesException modules = known.get(number);
        return modules != null ? modules : remap(thrown);
    }

    /// The same error with its stack in the author's lines.
    JsException remap(JsException thrown) {
        return thrown.frames().stream().noneMatch(frame -> texts.containsKey(frame.file()))
                ? thrown
                : thrown.withFrames(thrown.frames().stream().map(this::remap).toList());
    }

    private JsFrame remap(JsFrame frame) {
        ModuleText text = texts.get(frame.file());
        if (text == null) {
            return frame;
        }
        Position author = text.author(new Position(frame.line(), Math.max(1, frame.column())));
        return new JsFrame(frame.function(), frame.file(), author.line(), frame.column() == 0 ? 0 : author.column());
    }

    /// The place that read a binding of another module: innermost is the function that stands for the binding.
    @Nullable
    JsFrame reader(JsException thrown) {
        return thrown.frames().size() < 2 ? null : remap(thrown.frames().get(1));
    }
}
