package fourteen.modules;

import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.js.node.NodeModules;
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

    /// Those of milestone 2, in runtimes that have them as an extension.
    static BuiltinModules of(NodeModules modules) {
        return new BuiltinModules() {

            @Override
            public Set<String> names() {
                return modules.names();
            }

            @Override
            public JsValue load(String name, JsRuntime runtime) {
                return modules.load(name, runtime);
            }
        };
    }

    /// Names without the prefix `node:`.
    Set<String> names();

    /// What `require(name)` gives in a runtime. Called on its loop, once a graph.
    JsValue load(String name, JsRuntime runtime);
}
