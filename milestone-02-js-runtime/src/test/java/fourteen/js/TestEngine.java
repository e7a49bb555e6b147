package fourteen.js;

import java.time.Duration;

/// Both engines, for tests that hold on each. Without a deadline, which is a task of its own; and however busy the
/// machine is, no script that can be stopped counts as broken.
enum TestEngine {
    RHINO,
    GRAAL;

    RuntimeBuilder<? extends JsRuntime> builder() {
        return (switch (this) {
            case RHINO -> RhinoRuntime.builder();
            case GRAAL -> GraalRuntime.builder();
        }).deadline(Duration.ZERO).grace(Duration.ofMinutes(1));
    }

    JsRuntime runtime() {
        return builder().build();
    }
}
