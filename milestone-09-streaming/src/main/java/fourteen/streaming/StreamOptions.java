package fourteen.streaming;

import fourteen.routing.HeaderList;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How pages are sent. Immutable; each `with…` gives a changed copy.
///
/// @param shell     how long a page may take to show anything; then it fails as a whole
/// @param boundary  how long a part of a page may keep its boundary waiting; then it fails, and the rest goes on
/// @param heartbeat after how long a silence something is sent, so that a client that is gone is noticed
/// @param buffer    bytes that may wait for a slow client before the render waits, too
/// @param whole     which clients get the whole document at once, without placeholders: [#readsOnlyHtml], say; nobody unless
///                  it is set
/// @param policy    makes the `Content-Security-Policy` of a response from its nonce; null for none
/// @param compress  whether pages are compressed for clients that take it; a proxy before the server may do it instead
/// @param earlyHints whether browsers get early hints (103) over HTTP/1.1, too: right if all proxies before the server know
///                  them, which pass them on over HTTP/2. Over HTTP/2 they get them always
public record StreamOptions(Duration shell, Duration boundary, Duration heartbeat, int buffer,
        Predicate<HeaderList> whole,
        @Nullable UnaryOperator<String> policy, boolean compress, boolean earlyHints) {

    /// Crawlers that read HTML and nothing else.
    private static final Pattern HTML_ONLY = Pattern.compile(
            "(?i)(bot|crawler|spider|slurp|facebookexternalhit|embedly|quora link preview|whatsapp|ia_archiver"
                    + "|mediapartners-google|bingpreview|lighthouse)");

    public static final StreamOptions DEFAULT = new StreamOptions(Duration.ofSeconds(30), Duration.ofSeconds(20),
            Duration.ofSeconds(5), 65_536,
            _ -> false, null, true, false);

    /// True for crawlers by their names, and for clients that say nothing of what they take.
    public static boolean readsOnlyHtml(HeaderList headers) {
        String agent = headers.first("User-Agent");
        return headers.first("Accept") == null || (agent != null && HTML_ONLY.matcher(agent).find());
    }

    public StreamOptions withShell(Duration limit) {
        return new StreamOptions(limit, boundary, heartbeat, buffer, whole, policy, compress, earlyHints);
    }

    public StreamOptions withBoundary(Duration limit) {
        return new StreamOptions(shell, limit, heartbeat, buffer, whole, policy, compress, earlyHints);
    }

    public StreamOptions withHeartbeat(Duration silence) {
        return new StreamOptions(shell, boundary, silence, buffer, whole, policy, compress, earlyHints);
    }

    public StreamOptions withBuffer(int bytes) {
        return new StreamOptions(shell, boundary, heartbeat, bytes, whole, policy, compress, earlyHints);
    }

    public StreamOptions withWhole(Predicate<HeaderList> clients) {
        return new StreamOptions(shell, boundary, heartbeat, buffer, clients, policy, compress, earlyHints);
    }

    public StreamOptions withPolicy(@Nullable UnaryOperator<String> ofNonce) {
        return new StreamOptions(shell, boundary, heartbeat, buffer, whole, ofNonce, compress, earlyHints);
    }

    public StreamOptions withCompression(boolean on) {
        return new StreamOptions(shell, boundary, heartbeat, buffer, whole, policy, on, earlyHints);
    }

    public StreamOptions withEarlyHints(boolean overHttp1) {
        return new StreamOptions(shell, boundary, heartbeat, buffer, whole, policy, compress, overHttp1);
    }
}
