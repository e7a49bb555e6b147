package fourteen.js;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
