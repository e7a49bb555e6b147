package fourteen.js;

/// The contract on GraalJS.
final class GraalRuntimeTest extends JsRuntimeContract {

    @Override
    RuntimeBuilder<? extends JsRuntime> builder() {
        return GraalRuntime.builder();
    }
}
