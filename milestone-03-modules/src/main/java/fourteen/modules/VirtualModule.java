package fourteen.modules;

import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.ModuleText;
import java.util.function.Function;

/// A module that a [ModuleHook] answers with.
public sealed interface VirtualModule {

    /// What the graph knows it by: the file that it stands for, or a name such as `java:notes`.
    String id();

    /// The text of an ES module, or of JSON.
    record Source(String id, String code, Dialect dialect) implements VirtualModule {}

    /// A module's text with changes, which keep the way back to what the author wrote.
    record Rewritten(ModuleText text) implements VirtualModule {

        @Override
        public String id() {
            return text.file();
        }
    }

    /// A ready value: its keys are the named exports, `default` is its own `default` or else the value itself.
    ///
    /// @param value makes it in a runtime, on its loop, once a graph
    record Value(String id, Function<JsRuntime, JsValue> value) implements VirtualModule {}
}
