package fourteen.js;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The contract on Rhino.
final class RhinoRuntimeTest extends JsRuntimeContract {

    RhinoRuntimeTest() {
        super(RhinoRuntime.builder());
    }

    @Test
    void saysWhatItIs() {
        assertThat(runtime().engine()).hasToString("Rhino 1.9.2 (interpreted)");
    }
}
