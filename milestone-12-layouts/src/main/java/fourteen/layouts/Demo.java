package fourteen.layouts;

import fourteen.components.services.Services;
import fourteen.streaming.StreamOptions;
import fourteen.streaming.StreamedApp;
import java.nio.file.Path;

/// Milestone 12's own little server: an app with nested layouts, in development.
public final class Demo {

    private Demo() {}

    /// @param demoDirectory holds `app/` and `public/`
    /// @param port          0 for a free one
    public static fourteen.hydration.Demo start(Path demoDirectory, String host, int port) {
        return fourteen.hydration.Demo.start(demoDirectory, host, port,
                (app, build, react, bodyBytes) -> StreamedApp.of(new LayoutShape(true))
                        .live(app, build, react, Services.none(), StreamOptions.DEFAULT, bodyBytes));
    }
}
