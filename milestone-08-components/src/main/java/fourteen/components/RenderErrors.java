package fourteen.components;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Is told what components threw. The browser gets the digest and nothing else.
@FunctionalInterface
public interface RenderErrors {

    /// @param error      a [fourteen.js.JsException] that a component threw, or a [ComponentsException]
    /// @param components the names of the components that it passed through, innermost first
    /// @return what the log knows the error by; null for none
    @Nullable
    String digest(RuntimeException error, List<String> components);
}
