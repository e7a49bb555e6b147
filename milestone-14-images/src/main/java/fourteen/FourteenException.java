package fourteen;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The framework as a whole, or its command line, cannot do what it was asked to. What goes wrong inside a milestone has
/// that milestone's exception.
public final class FourteenException extends RuntimeException {

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String anchor;

    private FourteenException(String id,
            String summary,
            @Nullable String place,
            @Nullable String expected,
            @Nullable String got,
            String next,
            String anchor) {
        super(summary);
        this.id = id;
        this.summary = summary;
        this.place = place;
        this.expected = expected;
        this.got = got;
        this.next = next;
        this.anchor = anchor;
    }

    /// `./fourteen jvm-args` has no compiler to name.
    public static FourteenException noCompiler(String jar) {
        return new FourteenException("FOURTEEN-01", "Graal's compiler is not on the class path.", null, jar, null,
                "add the dependency org.graalvm.compiler:compiler, of the version that polyglot has", "jvm-options");
    }

    public static FourteenException noAppDirectory(Path directory) {
        return new FourteenException("FOURTEEN-02", "There is no app in this directory.", directory.toString(),
                "a directory that holds app/ or src/app/", null,
                "give another directory, or make an app: ./fourteen new " + directory, "apps");
    }

    public static FourteenException noDemo(int milestone, String those) {
        return new FourteenException("FOURTEEN-03", "Milestone " + milestone + " has no demo.", null, "one of " + those,
                null,
                "run one of those: ./fourteen demo N", "demos");
    }

    public static FourteenException notEmpty(Path directory, String entry) {
        return new FourteenException("FOURTEEN-04", "A new app is not written into a directory that holds something.",
                directory.toString(), "a directory that does not exist yet, or an empty one", "there is " + entry,
                "choose another name", "apps");
    }

    public static FourteenException notADirectory(Path path) {
        return new FourteenException("FOURTEEN-05", "This is not a directory.", path.toString(), null, null,
                "choose another name", "apps");
    }

    public static FourteenException silent(String url, @Nullable String got) {
        return new FourteenException("FOURTEEN-06", "The server was started, but it does not answer.", url,
                "an answer to the first request", got,
                "look for a page that waits for something, and into the log above",
                "ports");
    }

    public static FourteenException noBuild(Path directory) {
        return new FourteenException("FOURTEEN-07", "There is no build to serve.", directory.toString(), null, null,
                "make it first: ./fourteen build " + directory, "apps");
    }

    /// @param difference what has changed: "app/page.tsx is new"
    public static FourteenException staleBuild(Path directory, String difference) {
        return new FourteenException("FOURTEEN-08", "The build is older than the app.", directory.toString(), null,
                difference, "build again: ./fourteen build " + directory, "apps");
    }

    /// @param got why there is none: "no connection"
    public static FourteenException noAnswer(String url, String got) {
        return new FourteenException("FOURTEEN-09", "There is no answer.", url, "a server that answers", got,
                "start the server, and look at the address", "payloads");
    }

    public static FourteenException noPayload(String url, String expected, String got) {
        return new FourteenException("FOURTEEN-10", "The answer is not a Flight payload.", url, expected, got,
                "ask for an address that answers with one when it is asked with Accept: text/x-component", "payloads");
    }

    /// @param got "there is no such file"
    public static FourteenException unreadable(Path file, String got) {
        return new FourteenException("FOURTEEN-11", "The file can't be read.", file.toString(), "a file", got,
                "look at the path; - is standard input", "payloads");
    }

    /// @param got how the connection ended
    public static FourteenException brokenOff(String source, String got) {
        return new FourteenException("FOURTEEN-12", "The payload broke off.", source, "its end", got,
                "ask again, and look into the server's log", "payloads");
    }

    /// Stable: `FOURTEEN-02`.
    public String id() {
        return id;
    }

    public String summary() {
        return summary;
    }

    /// A path or an address.
    public @Nullable String place() {
        return place;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable String got() {
        return got;
    }

    /// What to do.
    public String next() {
        return next;
    }

    /// Where there is more about it.
    public String lesson() {
        return "milestone-14-images/README.md#" + anchor;
    }

    @Override
    public String getMessage() {
        var text = new StringBuilder(summary);
        line(text, "at", place);
        line(text, "expected", expected);
        line(text, "got", got);
        line(text, "next", next);
        line(text, "lesson", lesson() + "  [" + id + "]");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append("\n  ").append(name).repeat(' ', 10 - name.length()).append(value);
        }
    }
}
