package fourteen.components.app;

import java.nio.file.Path;

/// Milestone 8's own little server: an app of server and client components, whose pages are sent whole.
public final class Demo {

    private Demo() {}

    /// @param demoDirectory holds `app/` and `public/`
    /// @param port          0 for a free one
    public static fourteen.hydration.Demo start(Path demoDirectory, String host, int port) {
        return fourteen.hydration.Demo.start(demoDirectory, host, port, ComponentApp::development);
    }
}
