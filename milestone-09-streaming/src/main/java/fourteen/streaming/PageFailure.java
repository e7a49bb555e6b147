package fourteen.streaming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a page has nothing to show, before anything of it was sent.
///
/// @param error      in the author's lines
/// @param digest     what the log, and a component that threw on purpose, know it by
/// @param components the names of the components that it passed through, innermost first
/// @param attempts   how many trees of this page have failed by now
public record PageFailure(RuntimeException error, @Nullable String digest, List<String> components, int attempts) {

    public PageFailure {
        components = List.copyOf(components);
    }

    /// What the page threw on purpose; null if it failed.
    public @Nullable NavigationSignal signal() {
        return digest == null ? null : NavigationSignal.of(digest);
    }
}
