package fourteen.js;

import java.time.Duration;

/// Both engines, for tests that hold on each. Without a deadline, which is a task of its own.
enum TestEngine {
    RHINO,
    GRAAL;

    RuntimeBuilder<? extends JsRuntime> builder() {
        return switch (this) {
            case RHINO -> RhinoRuntime.builder().deadline(Duration.ZERO);
            case GRAAL -> GraalRuntime.builder().deadline(Duration.ZERO);
        };
    }

    JsRuntime runtime() {
        return builder().build();
    }
}
