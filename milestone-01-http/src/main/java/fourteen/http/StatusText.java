package fourteen.http;

import io.javalin.http.HttpStatus;

/// The words that go with a status.
final class StatusText {

    private StatusText() {}

    /// The reason phrase of RFC 9110 §15, for a page's title: `Not Found`.
    static String of(int status) {
        return switch (HttpStatus.forStatus(status)) {
            case UNKNOWN -> status >= 500 ? "Server Error" : "Error";
            // Javalin's own words for it are its predecessor's.
            case INTERNAL_SERVER_ERROR -> "Internal Server Error";
            case HttpStatus known -> known.getMessage();
        };
    }

    /// What a reader can make of it, in one sentence.
    static String explain(int status) {
        return switch (status) {
            case 404 -> "There is no page at this address.";
            case 405 -> "This address does not answer to that method.";
            case 412 -> "The page has changed meanwhile.";
            case 413 -> "That was more than this server takes.";
            case 414 -> "The address is too long.";
            case 416 -> "The part that was asked for does not exist.";
            case 429 -> "That were too many requests; please wait a little.";
            case 431 -> "The browser sent more headers than this server takes.";
            case 501 -> "This server does not know that method.";
            case 503 -> "The server is busy or about to stop; please try again.";
            default -> status >= 500
                    ? "Something went wrong on the server. It has been written down."
                    : "The server could not make sense of this request.";
        };
    }
}
