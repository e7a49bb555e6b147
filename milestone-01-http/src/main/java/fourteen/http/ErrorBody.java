package fourteen.http;

import fourteen.http.semantics.ContentTypes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// An error as it goes out: a page for who reads pages, a line of text for programs.
@SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
record ErrorBody(String contentType, byte[] bytes) {

    /// @param accept the request's `Accept`; without one anything is welcome
    static ErrorBody of(ErrorReport report, ErrorView view, @Nullable String accept) {
        boolean html = accept == null || accept.isBlank() || accept.contains("text/html") || accept.contains("text/*")
                || accept.contains("*/*");
        String digest = report.digest();
        String text = html
                ? view.page(report).value()
                : report.status() + " " + report.reason() + (digest == null ? "" : " (" + digest + ")") + "\n";
        return new ErrorBody(html ? ContentTypes.HTML : ContentTypes.PLAIN, text.getBytes(StandardCharsets.UTF_8));
    }
}
