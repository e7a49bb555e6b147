package fourteen.components;

import fourteen.flight.FlightError;
import java.util.List;

/// Is told what components threw, and says what the browser learns of it: a digest, and in development the reason.
@FunctionalInterface
public interface RenderErrors {

    /// @param error      a [fourteen.js.JsException] that a component threw, or a [ComponentsException]
    /// @param components the names of the components that it passed through, innermost first
    FlightError told(RuntimeException error, List<String> components);
}
