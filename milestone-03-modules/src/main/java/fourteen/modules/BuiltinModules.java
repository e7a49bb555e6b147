package fourteen.modules;

import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import java.util.Set;

/// Node's own modules, as far as they exist here: what `node:path` gives.
public interface BuiltinModules {

    /// None at all.
    static BuiltinModules none() {
        return new BuiltinModules() {

            @Override
            public Set<String> names() {
                return Set.of();
            }

            @Override
            public JsValue load(String name, JsRuntime runtime) {
                throw new IllegalArgumentException(name);
            }
        };
    }

    /// Names without the prefix `node:`.
    Set<String> names();

    /// What `require(name)` gives in a runtime. Called on its loop, once a graph.
    JsValue load(String name, JsRuntime runtime);
}
