package fourteen.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A module could not be found, read, linked or evaluated: the one exception of milestone 3.
///
/// Places are the author's: the file as it lies on disk, lines and columns from 1.
public final class ModulesException extends RuntimeException {

    private final String id;
    private final String summary;
    private final @Nullable String place;
    private final @Nullable String expected;
    private final @Nullable String got;
    private final String next;
    private final String lesson;

    private ModulesException(String id, String anchor, String summary, @Nullable String place,
            @Nullable String expected,
            @Nullable String got, String next) {
        this.id = id;
        this.summary = summary;
        this.place = place;
        this.expected = expected;
        this.got = got;
        this.next = next;
        this.lesson = "course/lessons/03-modules.md#" + anchor;
    }

    /// No file answers to a specifier.
    ///
    /// @param tried every place that was looked at, in order
    /// @param nearest a name that exists and is spelled much like it
    public static ModulesException notFound(String specifier, @Nullable String place, List<String> tried,
            @Nullable String nearest) {
        return new ModulesException("MODULES-01", RESOLVE, "Cannot find module '" + specifier + "'", place,
                "one of " + String.join("\n            ", tried), null,
                nearest == null
                        ? "check the name" + (isBare(specifier) ? ", or install the package with npm" : "")
                        : "did you mean '" + nearest + "'?");
    }

    /// A file does not parse.
    ///
    /// @param frame the lines around, with a caret under the first character that does not fit
    public static ModulesException syntax(String message, String place, String frame) {
        return new ModulesException("MODULES-02", SYNTAX, "SyntaxError: " + message, place, null,
                frame.stripTrailing().replace("\n", "\n            "), "mend that line");
    }

    /// An import asks for a name that the module does not have.
    public static ModulesException missingExport(String name, String module, @Nullable String place,
            List<String> exports, @Nullable String nearest) {
        String list = exports.isEmpty() ? "nothing at all" : String.join(", ", exports);
        return new ModulesException("MODULES-03", LINK, "'" + module + "' has no export named '" + name + "'", place,
                "one of its exports: " + list, null, nearest != null
                        ? "did you mean '" + nearest + "'?"
                        : exports.contains("default") ? "import its default: import name from …" : "export it there");
    }

    /// An import asks for a name that a hook says the module does not have.
    static ModulesException refusedExport(String name, String module, @Nullable String place, String expected,
            String next) {
        return new ModulesException("MODULES-03", LINK, "'" + module + "' has no export named '" + name + "'", place,
                expected, null, next);
    }

    /// A module in an import cycle reads a binding whose module has not run yet.
    ///
    /// @param cycle the files on the way round, the first one again at the end
    public static ModulesException readTooEarly(String name, String module, @Nullable String place,
            List<String> cycle) {
        return new ModulesException("MODULES-04", CYCLES,
                "Cannot access '" + name + "' before initialization: '" + module + "' has not run that far", place,
                "no reading while the modules of the cycle are still starting", String.join("\n            → ", cycle),
                "read it later, inside a function, or move what both need into a third module");
    }

    /// A module of Node's that does not exist here.
    public static ModulesException unsupportedBuiltin(String specifier, @Nullable String place, List<String> known) {
        return new ModulesException("MODULES-05", RESOLVE, "Node's module '" + specifier + "' does not exist here",
                place, known.isEmpty() ? null : "one of " + String.join(", ", known), null,
                "use a web API, or write a Java service for what it did");
    }

    /// A package says in `exports` or `imports` what may be reached from where, and this may not.
    ///
    /// @param conditions the conditions of this graph
    /// @param offered what the package does export
    public static ModulesException notExported(String specifier, String manifest, @Nullable String place,
            List<String> conditions, List<String> offered, @Nullable String nearest) {
        return new ModulesException("MODULES-06", EXPORTS, "'" + specifier + "' is not exported by " + manifest, place,
                offered.isEmpty() ? null : "one of " + String.join(", ", offered),
                "conditions " + String.join(", ", conditions), nearest == null
                        ? "import what the package exports, or give the loader another condition"
                        : "did you mean '" + nearest + "'?");
    }

    /// Two `export *` give the same name from different modules, so neither counts.
    public static ModulesException ambiguousExport(String name, String module, @Nullable String place,
            List<String> origins) {
        return new ModulesException("MODULES-07", LINK, "'" + module + "' exports '" + name + "' twice", place,
                "one origin", String.join(" and ", origins),
                "export it by name there: export {" + name + "} from …");
    }

    /// swc4j has no native library for this machine.
    public static ModulesException noNativeLibrary(String machine, @Nullable Throwable cause) {
        ModulesException failure = new ModulesException("MODULES-08", SYNTAX,
                "swc4j, which reads TypeScript and JSX, has no native library on this machine", null,
                "linux-x86_64, macos-arm64 or windows-x86_64", machine,
                "run on one of these, or give the loader another Transpiler");
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }

    /// A `package.json` or `tsconfig.json` can't be used.
    public static ModulesException badManifest(String file, String problem) {
        return new ModulesException("MODULES-09", EXPORTS, "Cannot use " + file, file, null, problem,
                "mend the file");
    }

    /// A file exists and can't be read.
    public static ModulesException unreadable(String file, String problem) {
        return new ModulesException("MODULES-10", RESOLVE, "Cannot read " + file, file, null, problem,
                "check the file's permissions");
    }

    /// `require` of an ES module that awaits at its top level.
    public static ModulesException requireOfAsync(String module, @Nullable String place) {
        return new ModulesException("MODULES-11", COMMON_JS,
                "Cannot require '" + module + "': it awaits at its top level", place,
                "a module that is ready when require returns", "top-level await", "use await import() instead");
    }

    /// A specifier that names nothing which could be looked up.
    public static ModulesException badSpecifier(String specifier, @Nullable String place, String problem) {
        return new ModulesException("MODULES-12", RESOLVE, "'" + specifier + "' is no module specifier", place,
                "./file, #internal, a package's name or an absolute path", problem, "mend the specifier");
    }

    /// A file that is no module: a style sheet, an image.
    public static ModulesException unsupportedFile(String file, @Nullable String place) {
        return new ModulesException("MODULES-13", RESOLVE, "'" + file + "' is no module", place,
                ".js, .mjs, .cjs, .jsx, .ts, .mts, .cts, .tsx or .json", null,
                "import it in code that is bundled for the browser, or give the loader a hook for such files");
    }

    /// A hook says that there is no such module, whatever lies on disk.
    static ModulesException refused(String specifier, @Nullable String place, String expected, String next) {
        return new ModulesException("MODULES-14", RESOLVE, "There is no module '" + specifier + "' here", place,
                expected, null, next);
    }

    private static final String RESOLVE = "task-31-resolve-relative-paths";
    private static final String EXPORTS = "task-32-package-exports";
    private static final String SYNTAX = "invariants";
    private static final String LINK = "task-33-live-bindings";
    private static final String CYCLES = "task-34-evaluation-order";
    private static final String COMMON_JS = "task-35-commonjs";

    private static boolean isBare(String specifier) {
        return !specifier.startsWith(".") && !specifier.startsWith("/") && !specifier.startsWith("#");
    }

    /// Stable name of what happened: `MODULES-01` not found, `MODULES-02` syntax, `MODULES-03` missing export, ….
    public String id() {
        return id;
    }

    public String summary() {
        return summary;
    }

    /// `file:line:column` of the import, or of the syntax error.
    public @Nullable String place() {
        return place;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable String got() {
        return got;
    }

    public String next() {
        return next;
    }

    public String lesson() {
        return lesson;
    }

    @Override
    public String getMessage() {
        StringBuilder text = new StringBuilder(summary);
        line(text, "at", place);
        line(text, "expected", expected);
        line(text, "got", got);
        line(text, "next", next);
        return text.append("\n  lesson    ").append(lesson).append("  [").append(id).append(']').toString();
    }

    private static void line(StringBuilder text, String label, @Nullable String content) {
        if (content != null) {
            text.append("\n  ").append(label).repeat(' ', 10 - label.length()).append(content);
        }
    }
}
