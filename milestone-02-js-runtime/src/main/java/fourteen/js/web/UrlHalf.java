package fourteen.js.web;

import fourteen.js.url.DomainNames;
import fourteen.js.url.FormUrlEncoded;
import fourteen.js.url.WebUrl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `java:url`.
final class UrlHalf {

    private UrlHalf() {}

    static JavaHalf create() {
        return new JavaHalf().function("parse",
                a -> parse(JavaHalf.string(a[0]), JavaHalf.stringOrNull(a[1])))
                .function("set",
                        a -> parts(parsed(JavaHalf.string(a[0])).with(JavaHalf.string(a[1]), JavaHalf.string(a[2]))))
                .function("parseForm", a -> JavaHalf.array(FormUrlEncoded.parse(JavaHalf.string(a[0]))))
                .function("writeForm", a -> FormUrlEncoded.write(JavaHalf.strings(a[0])))
                .function("toAscii", a -> DomainNames.toAscii(JavaHalf.string(a[0])))
                .function("toUnicode", a -> DomainNames.toUnicode(JavaHalf.string(a[0])));
    }

    private static @Nullable String parse(String text, @Nullable String base) {
        WebUrl baseUrl = null;
        if (base != null) {
            baseUrl = WebUrl.parse(base);
            if (baseUrl == null) {
                return null;
            }
        }
        WebUrl url = WebUrl.parse(text, baseUrl);
        return url == null ? null : parts(url);
    }

    private static WebUrl parsed(String href) {
        WebUrl url = WebUrl.parse(href);
        if (url == null) {
            throw new IllegalArgumentException("not a serialized URL: " + href);
        }
        return url;
    }

    /// One string, which crosses faster than an array. No part of a URL holds a line feed.
    private static String parts(WebUrl url) {
        return String.join("\n", List.of(url.href(), url.origin(), url.protocol(), url.username(), url.password(),
                url.host(), url.hostname(), url.port(), url.pathname(), url.search(), url.hash()));
    }
}
