package fourteen.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The server can't do what it was asked to. It says what happened, where, and what to do.
public final class HttpException extends RuntimeException {

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String lesson;

    private HttpException(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next, String anchor, @Nullable Throwable cause) {
        super(summary, cause);
        this.id = id;
        this.summary = summary;
        this.place = place;
        this.expected = expected;
        this.got = got;
        this.next = next;
        lesson = "course/lessons/01-http.md#" + anchor;
    }

    static HttpException portInUse(String host, int port, Throwable cause) {
        return new HttpException("HTTP-01", "Port " + port + " is in use by another program.", url(host, port), null,
                null,
                "stop that program, or choose another port; port 0 takes a free one", "checkpoint", cause);
    }

    static HttpException cannotListen(String host, int port, Throwable cause) {
        return new HttpException("HTTP-02", "The server cannot listen on this address.", url(host, port),
                "an address of this machine, and a port that you may open", cause.getMessage(),
                "use host 127.0.0.1 and a port above 1023", "checkpoint", cause);
    }

    static HttpException notADirectory(Path directory, Throwable cause) {
        return new HttpException("HTTP-03", "There is no directory to serve files from.", directory.toString(), null,
                null,
                "create it, or correct the path", "checkpoint", cause);
    }

    static HttpException badPrefix(String prefix) {
        return new HttpException("HTTP-04", "This is no URL prefix for static files.", null,
                "a path that starts with a slash, such as /assets", prefix, "correct the prefix", "checkpoint", null);
    }

    static HttpException stopFailed(String url, Throwable cause) {
        return new HttpException("HTTP-05", "The server stopped before all requests had ended.", url, null, null,
                "give it more time with HttpOptions.stopWithin, or find what the requests waited for", "checkpoint",
                cause);
    }

    static HttpException strangeLifecycle(int stages) {
        return new HttpException("HTTP-06", "This Javalin application's request life cycle has no HTTP stage to join.",
                null, "DefaultTasks.HTTP among the stages", stages + " other stages",
                "register this plugin before the one that replaces Javalin's stages", "checkpoint", null);
    }

    private static String url(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /// Stable: `HTTP-01`.
    public String id() {
        return id;
    }

    /// What happened, in one sentence.
    public String summary() {
        return summary;
    }

    /// A file or a URL.
    public @Nullable String place() {
        return place;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable String got() {
        return got;
    }

    /// What to do about it.
    public String next() {
        return next;
    }

    /// Where the course explains it.
    public String lesson() {
        return lesson;
    }

    @Override
    public String getMessage() {
        StringBuilder message = new StringBuilder(summary);
        line(message, "at", place);
        line(message, "expected", expected);
        line(message, "got", got);
        line(message, "next", next);
        line(message, "lesson", lesson + "  [" + id + "]");
        return message.toString();
    }

    private static void line(StringBuilder message, String label, @Nullable String value) {
        if (value != null) {
            message.append("\n  ").append(label).append(" ".repeat(10 - label.length())).append(value);
        }
    }
}
