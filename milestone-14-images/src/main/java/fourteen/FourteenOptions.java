package fourteen;

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
public record FourteenOptions(boolean development, @Nullable Path kit, long bodyBytes, StreamOptions streaming) {

    private static final long BODY_BYTES = 10_000_000;

    /// For those who use the site: nothing of the inside is shown, and `build` has been run before.
    public static FourteenOptions production() {
        return new FourteenOptions(false, null, BODY_BYTES, StreamOptions.DEFAULT);
    }

    /// For those who write the site.
    public static FourteenOptions forDevelopment() {
        return new FourteenOptions(true, null, BODY_BYTES, StreamOptions.DEFAULT);
    }

    public FourteenOptions withKit(@Nullable Path directory) {
        return new FourteenOptions(development, directory, bodyBytes, streaming);
    }

    public FourteenOptions withBodyBytes(long bytes) {
        return new FourteenOptions(development, kit, bytes, streaming);
    }

    public FourteenOptions withStreaming(StreamOptions options) {
        return new FourteenOptions(development, kit, bodyBytes, options);
    }
}
