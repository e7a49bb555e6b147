package fourteen.actions;

import fourteen.components.services.Services;
import fourteen.streaming.StreamOptions;
import fourteen.streaming.StreamedApp;
import java.nio.file.Path;

/// Milestone 10's own little server: an app whose forms and buttons call functions of the server.
public final class Demo {

    private Demo() {}

    /// @param demoDirectory holds `app/` and `public/`
    /// @param port          0 for a free one
    public static fourteen.hydration.Demo start(Path demoDirectory, String host, int port) {
        return fourteen.hydration.Demo.start(demoDirectory, host, port,
                (app, build, react, bodyBytes) -> StreamedApp.development(app, build, react, Services.none(),
                        StreamOptions.DEFAULT, bodyBytes, ActionExtension.development(ActionOptions.DEFAULT)));
    }
}
