package fourteen.modules;

import fourteen.js.HostFunction;
import fourteen.js.JsRuntime;
import fourteen.js.JsSource;
import fourteen.js.JsValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The functions of `linker.js` in one runtime.
final class LinkerScript {

    private static final JsSource SOURCE = JsSource.resource(LinkerScript.class, "linker.js");

    private final JsValue functions;
    private final Map<String, JsValue> known = new HashMap<>();

    /// @param host what the script asks Java for, by name
    LinkerScript(JsRuntime runtime, Map<String, HostFunction> host) {
        functions = runtime.evaluate(SOURCE).call(host);
        functions.keys().forEach(name -> known.put(name, functions.get(name)));
    }

    JsValue call(String function, @Nullable Object... arguments) {
        return Objects.requireNonNull(known.get(function)).call(arguments);
    }
}
