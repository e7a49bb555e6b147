package fourteen.streaming;

import fourteen.js.JsException;
import fourteen.js.JsValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a component throws to have the framework go on otherwise: `redirect()`, `notFound()` and their like. It is told by its
/// digest, on the server and in the browser; `navigation-signals.ts` makes it.
public sealed interface NavigationSignal {

    /// Another page is to be shown.
    ///
    /// @param url    as the author wrote it: a path, or a whole address
    /// @param push   whether going back leads to the page that redirected
    /// @param status 307 or 308
    record Redirect(String url, boolean push, int status) implements NavigationSignal {

        /// An address has no line breaks; what it has beyond ASCII goes encoded (RFC 9110 §5.5).
        public String location() {
            return url.codePoints()
                    .collect(StringBuilder::new, Redirect::append, StringBuilder::append)
                    .toString();
        }

        private static void append(StringBuilder text, int codePoint) {
            if (codePoint > ' ' && codePoint < 0x7f) {
                text.append((char) codePoint);
            } else {
                text.append(URLEncoder.encode(Character.toString(codePoint),
                        StandardCharsets.UTF_8).replace("+", "%20"));
            }
        }
    }

    /// There is no page to show.
    ///
    /// @param status 401, 403 or 404
    record Refusal(int status) implements NavigationSignal {}

    /// `NEXT_REDIRECT;replace;/login;307;`: an address may have semicolons of its own.
    Pattern REDIRECT = Pattern.compile("NEXT_REDIRECT;(push|replace);(.*);(30[378]);", Pattern.DOTALL);

    /// `NEXT_HTTP_ERROR_FALLBACK;404`.
    Pattern REFUSAL = Pattern.compile("NEXT_HTTP_ERROR_FALLBACK;(401|403|404)");

    /// On the loop that the error was thrown on.
    ///
    /// @return null if it is an error like any other
    static @Nullable NavigationSignal of(Throwable error) {
        JsValue thrown = error instanceof JsException script ? script.value() : null;
        if (thrown == null || !thrown.isObject()) {
            return null;
        }
        JsValue digest = thrown.get("digest");
        return digest.isString() ? of(digest.as(String.class)) : null;
    }

    /// @return null if it is another digest
    static @Nullable NavigationSignal of(String digest) {
        Matcher redirect = REDIRECT.matcher(digest);
        if (redirect.matches()) {
            return new Redirect(redirect.group(2), redirect.group(1).equals("push"),
                    Integer.parseInt(redirect.group(3)));
        }
        Matcher refusal = REFUSAL.matcher(digest);
        return refusal.matches() ? new Refusal(Integer.parseInt(refusal.group(1))) : null;
    }

    /// What the browser knows it by.
    default String digest() {
        return switch (this) {
            case Redirect(String url, boolean push, int status) ->
                "NEXT_REDIRECT;" + (push ? "push" : "replace") + ";" + url + ";" + status + ";";
            case Refusal(int status) -> "NEXT_HTTP_ERROR_FALLBACK;" + status;
        };
    }
}
