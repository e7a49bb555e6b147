package fourteen.js;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Java code that JavaScript calls and waits for. What it throws reaches JavaScript as an `Error`.
@FunctionalInterface
public interface HostFunction {

    @Nullable
    Object call(List<JsValue> arguments) throws Exception;
}
