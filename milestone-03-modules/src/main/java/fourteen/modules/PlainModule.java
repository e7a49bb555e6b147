package fourteen.modules;

import fourteen.js.JsType;
import fourteen.js.JsValue;
import fourteen.modules.syntax.ModuleText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A module that is no ES module: CommonJS, JSON, one of Node's, a ready value. What it exports is known once it ran.
final class PlainModule extends ModuleRecord {

    private final @Nullable ModuleText text;
    private final JsValue namespace;
    private final JsValue interop;
    private boolean spread;
    private List<String> names = List.of();

    PlainModule(String id, JsValue cell, @Nullable ModuleText text) {
        super(id, cell);
        this.text = text;
        namespace = cell.get("namespace");
        interop = cell.get("interop");
    }

    /// What was read; null for a value that has no text.
    @Nullable
    ModuleText text() {
        return text;
    }

    @Override
    JsValue namespace(boolean declaredEs) {
        return declaredEs ? namespace : interop;
    }

    /// Whether its exports are known.
    boolean isSpread() {
        return spread;
    }

    /// The names that it exports, without "default"; empty until they are known.
    List<String> names() {
        return names;
    }

    /// Makes its exports known, if it has run.
    ///
    /// `namespace` follows Node: "default" is `module.exports`, whatever that holds. `interop` follows esbuild and
    /// webpack, for importers that are no ES modules by declaration: what was an ES module before a compiler made it
    /// CommonJS says so by `__esModule`, and "default" is then its own `exports.default`.
    void spread(LinkerScript script) {
        JsValue module = cell().get("module");
        if (spread || !module.get("loaded").as(Boolean.class)) {
            return;
        }
        // @starter:begin task=3.5
        JsValue exports = module.get("exports");
        Set<String> found = new TreeSet<>();
        boolean compiled = false;
        if (exports.isObject() && !exports.isArray()) {
            found.addAll(exports.keys());
            JsValue mark = exports.get("__esModule");
            compiled = mark.type() == JsType.BOOLEAN && mark.as(Boolean.class);
        }
        if (compiled) {
            // Compilers define it so that keys() does not show it; Node shows it.
            found.add("__esModule");
        }
        found.remove("default");
        names = List.copyOf(found);
        found.add("default");
        List<String> sorted = List.copyOf(found);
        script.call("fill", namespace, module, sorted, false);
        script.call("fill", interop, module, sorted, compiled);
        spread = true;
        // @starter:end
    }
}
