package fourteen.actions;

import fourteen.flight.reply.ReplyLimits;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How functions of the server may be called. Immutable; each `with…` gives a changed copy.
///
/// @param key       `FOURTEEN_KEY`, for several instances of an app: 32 bytes as base64, several with commas between them, of
///                  which the first seals and all open; null for a key of the build's own
/// @param origins   hosts besides the app's own whose pages may call: `app.example`, `*.example`
/// @param forwarded whether `X-Forwarded-Host` says what the app is called: only behind a proxy that sets it
/// @param limits    what a call may ask for
/// @param inMemory  bytes of a file that are kept in memory; a longer one is written to disk as it comes in
public record ActionOptions(@Nullable String key, Set<String> origins, boolean forwarded, ReplyLimits limits,
        int inMemory) {

    public static final ActionOptions DEFAULT = new ActionOptions(null, Set.of(), false, ReplyLimits.DEFAULT, 65_536);

    public ActionOptions {
        origins = Set.copyOf(origins);
    }

    public ActionOptions withKey(@Nullable String text) {
        return new ActionOptions(text, origins, forwarded, limits, inMemory);
    }

    public ActionOptions withOrigins(Set<String> hosts) {
        return new ActionOptions(key, hosts, forwarded, limits, inMemory);
    }

    public ActionOptions withForwardedHost(boolean trusted) {
        return new ActionOptions(key, origins, trusted, limits, inMemory);
    }

    public ActionOptions withLimits(ReplyLimits other) {
        return new ActionOptions(key, origins, forwarded, other, inMemory);
    }

    public ActionOptions withInMemory(int bytes) {
        return new ActionOptions(key, origins, forwarded, limits, bytes);
    }
}
