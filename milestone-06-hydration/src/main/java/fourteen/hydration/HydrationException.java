package fourteen.hydration;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something went wrong on the way to a hydrated page.
public final class HydrationException extends RuntimeException {

    private static final String LESSON = "course/lessons/06-hydration.md";

    /// How many of the bundler's complaints are told.
    private static final int FAILURES = 10;

    private final Problem problem;
    private final List<BuildFailure> failures;

    /// What every error of this milestone says.
    private record Problem(String id, String summary, @Nullable String place, @Nullable String expected,
            @Nullable String got, String next, String lesson) {

        String message() {
            StringBuilder text = new StringBuilder(summary);
            line(text, "at      ", place);
            line(text, "expected", expected);
            line(text, "got     ", got);
            line(text, "next    ", next);
            line(text, "lesson  ", lesson + "  [" + id + "]");
            return text.toString();
        }

        private static void line(StringBuilder text, String label, @Nullable String value) {
            if (value != null) {
                text.append("\n  ").append(label).append("  ").append(value);
            }
        }
    }

    /// @param authors whether the app's code is to blame: Java's stack then says nothing to anybody
    /// @param failures the bundler's complaints, if it is them that this is about
    private HydrationException(Problem problem, @Nullable Throwable cause, boolean authors,
            List<BuildFailure> failures) {
        super(problem.message(), cause, true, !authors);
        this.problem = problem;
        this.failures = List.copyOf(failures);
    }

    static HydrationException noNode(Throwable cause) {
        return failure("HYDRATION-01", "Node could not be started, and the bundler runs on it.", null,
                "a program `node`, version 20 or newer, on the PATH", cause.getMessage(),
                "install Node from https://nodejs.org or your system's packages; a finished build is served without it",
                "#why", cause);
    }

    static HydrationException bundlerEnded(String lastWords) {
        return failure("HYDRATION-02", "The bundler's process ended before it answered.", null, null,
                lastWords.isBlank() ? "no word from it" : lastWords,
                "run `npm ci` in the directory that holds package.json, then try again", "#why", null);
    }

    /// The build stopped at the author's code.
    ///
    /// @param failures at least one; the first gives the summary, up to nine others follow its frame
    public static HydrationException buildFailed(List<BuildFailure> failures) {
        BuildFailure first = failures.getFirst();
        StringBuilder got = new StringBuilder(first.frame());
        for (BuildFailure other : failures.subList(1, Math.min(failures.size(), FAILURES))) {
            got.append("\n\n").append(other.text()).append("\n").append(other.place() == null ? "" : other.place());
            got.append("\n").append(other.frame());
        }
        if (failures.size() > FAILURES) {
            got.append("\n\nand ").append(failures.size() - FAILURES).append(" more");
        }
        List<String> advice = Unresolved.advice(first).orElse(first.notes());
        return new HydrationException(new Problem("HYDRATION-03", first.text(), first.place(), first.expected(),
                got.toString().isBlank() ? null : indented(got.toString()),
                advice.isEmpty() ? "mend the file and save it" : indented(String.join(" ", advice)),
                LESSON + "#task-66-show-the-line-that-is-wrong"), null, true, failures);
    }

    /// As the value of a line in a message: what follows the first line stands below it.
    private static String indented(String text) {
        return text.stripTrailing().replace("\n", "\n            ").replaceAll("(?m)^ +$", "");
    }

    static HydrationException asyncPage(Path file) {
        return new HydrationException(new Problem("HYDRATION-04",
                "The component is async, and a page that hydrates as a whole can't be.", file.toString(),
                "a function that returns elements at once", "an async function",
                "load the data in a route handler or an effect; async server components come with milestone 8",
                LESSON + "#why"), null, true, List.of());
    }

    public static HydrationException notBuilt(Path directory) {
        return failure("HYDRATION-05", "There is no finished build.", directory.toString(),
                "a manifest that `./fourteen build` wrote", "none", "run `./fourteen build` for this app first",
                "#task-62-the-manifest", null);
    }

    public static HydrationException badManifest(Path file, Throwable cause) {
        return failure("HYDRATION-06", "The build's manifest can't be read.", file.toString(),
                "the JSON that `./fourteen build` wrote", cause.getMessage(), "run `./fourteen build` again",
                "#task-62-the-manifest", cause);
    }

    public static HydrationException unknownEntry(String entry) {
        return failure("HYDRATION-07", "The build has no client entry for this route.", entry,
                "an entry of the manifest", "none of that name", "run `./fourteen build` again: the app has changed",
                "#task-62-the-manifest", null);
    }

    static HydrationException notSerialisable(String path, String got) {
        return failure("HYDRATION-08", "These props can't go to the browser.", path, "plain data", got,
                "pass strings, numbers, booleans, lists and maps", "#task-63-props-inside-a-script", null);
    }

    static HydrationException checkFailed(String file, Throwable cause) {
        return failure("HYDRATION-10", "The file cannot be loaded on the server.", file, null,
                String.valueOf(cause.getMessage()), "mend the file", "#why", cause);
    }

    static HydrationException noBody(String place, String document) {
        String end = document.length() <= 60 ? document : "…" + document.substring(document.length() - 60);
        return failure("HYDRATION-09", "The root layout renders no whole document.", place,
                "<html> … <body> … </body></html>", end.isEmpty() ? "nothing" : end,
                "let app/layout return <html> with a <body> around its children", "#task-64-the-scripts-of-a-page",
                null);
    }

    private static HydrationException failure(String id, String summary, @Nullable String place,
            @Nullable String expected, @Nullable String got, String next, String anchor, @Nullable Throwable cause) {
        return new HydrationException(new Problem(id, summary, place, expected, got, next, LESSON + anchor), cause,
                false, List.of());
    }

    /// The stable id; `HYDRATION-03`.
    public String id() {
        return problem.id;
    }

    /// What happened, in one sentence.
    public String summary() {
        return problem.summary;
    }

    /// Where: `file:line:column`, a directory, a path in the data.
    public @Nullable String place() {
        return problem.place;
    }

    public @Nullable String expected() {
        return problem.expected;
    }

    public @Nullable String got() {
        return problem.got;
    }

    /// What to do now.
    public String next() {
        return problem.next;
    }

    /// What the bundler complained of, if this is a build that failed; at least one then.
    public List<BuildFailure> failures() {
        return failures;
    }

    /// The lesson's section.
    public String lesson() {
        return problem.lesson;
    }
}
