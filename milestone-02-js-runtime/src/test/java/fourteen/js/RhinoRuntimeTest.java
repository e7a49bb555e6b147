package fourteen.js;

/// The contract on Rhino.
final class RhinoRuntimeTest extends JsRuntimeContract {

    @Override
    RuntimeBuilder<? extends JsRuntime> builder() {
        return RhinoRuntime.builder();
    }
}
