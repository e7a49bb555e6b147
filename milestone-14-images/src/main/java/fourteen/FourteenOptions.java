package fourteen;

import fourteen.actions.ActionOptions;
import fourteen.components.services.Services;
import fourteen.streaming.StreamOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the framework runs an app. Immutable: each method that changes something returns a copy.
///
/// @param development whether pages show their errors and follow the files as they are edited
/// @param kit         a directory whose `node_modules` has React, and the bundler for development, for apps that have not
///                    installed them; null if every app has its own
/// @param bodyBytes   how long a request's body may be
/// @param streaming   how pages are sent
/// @param services    Java objects that server components may call
/// @param actions     how functions of the server may be called
public record FourteenOptions(boolean development, @Nullable Path kit, long bodyBytes, StreamOptions streaming,
        Services services, ActionOptions actions) {

    private static final long BODY_BYTES = 10_000_000;

    /// For those who use the site: nothing of the inside is shown, and `build` has been run before.
    public static FourteenOptions production() {
        return new FourteenOptions(false, null, BODY_BYTES, StreamOptions.DEFAULT, Services.none(),
                ActionOptions.DEFAULT);
    }

    /// For those who write the site.
    public static FourteenOptions forDevelopment() {
        // No proxy stands before it: hints are understood, and tell of a browser that does not wait for a page any more.
        return new FourteenOptions(true, null, BODY_BYTES, StreamOptions.DEFAULT.withEarlyHints(true), Services.none(),
                ActionOptions.DEFAULT);
    }

    public FourteenOptions withKit(@Nullable Path directory) {
        return new FourteenOptions(development, directory, bodyBytes, streaming, services, actions);
    }

    public FourteenOptions withBodyBytes(long bytes) {
        return new FourteenOptions(development, kit, bytes, streaming, services, actions);
    }

    public FourteenOptions withStreaming(StreamOptions options) {
        return new FourteenOptions(development, kit, bodyBytes, options, services, actions);
    }

    public FourteenOptions withActions(ActionOptions options) {
        return new FourteenOptions(development, kit, bodyBytes, streaming, services, options);
    }

    /// One more Java service: `import { notes } from 'java:notes'` in a server component is an object whose functions are
    /// the object's public methods and return promises.
    ///
    /// @throws fourteen.components.ComponentsException if scripts could not call the object
    public FourteenOptions service(String name, Object object) {
        return new FourteenOptions(development, kit, bodyBytes, streaming, services.service(name, object),
                actions);
    }
}
