package fourteen.modules.syntax;

import com.caoccao.javet.swc4j.Swc4j;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.enums.Swc4jMediaType;
import com.caoccao.javet.swc4j.enums.Swc4jParseMode;
import com.caoccao.javet.swc4j.exceptions.Swc4jCoreException;
import com.caoccao.javet.swc4j.options.Swc4jParseOptions;
import fourteen.modules.ModulesException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SWC, in this process. One instance serves all threads: its native half keeps no state.
///
/// Its native half also prints two lines on the process' error stream for every syntax error, before the exception gets
/// here: `thread '<unnamed>' panicked at src/error.rs` and `Couldn't call throw parse error: JavaException`. They mean
/// nothing: swc4j 2.1 and 2.2 take the exception that they have just thrown for a failure to throw. No option of theirs
/// keeps them quiet, 2.0 does not print them but has no Windows, and to close the error stream meanwhile would hide what
/// other threads have to say.
final class Swc {

    /// Where swc's message says that it happened: its last line is `at file:///app/page.tsx:3:14`.
    private static final Pattern AT = Pattern.compile("at \\S+?:(\\d+):(\\d+)(?:\\s|$)");

    private Swc() {}

    /// Loads the native library when it is first needed, once.
    private static final class Native {
        static final Swc4j SWC = new Swc4j();
    }

    static Swc4j load() {
        try {
            return Native.SWC;
        } catch (LinkageError | RuntimeException e) {
            throw ModulesException.noNativeLibrary(System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                    e);
        }
    }

    /// Whether a text has the syntax of an ES module: `import`, `export`, `import.meta`, a top-level `await`.
    static boolean isModule(String file, String code) {
        try {
            return load().parse(code, options(file).setParseMode(Swc4jParseMode.Program))
                    .getParseMode() == Swc4jParseMode.Module;
        } catch (Swc4jCoreException e) {
            throw problem(e, file, code);
        }
    }

    /// An ES module's syntax tree. Identifiers carry swc's scope: equal name and equal `ctxt` is the same variable.
    static ISwc4jAst module(String file, String code) {
        try {
            return load().parse(code, options(file).setParseMode(Swc4jParseMode.Module)
                    .setCaptureAst(true)
                    .setScopeAnalysis(true)).getProgram();
        } catch (Swc4jCoreException e) {
            throw problem(e, file, code);
        }
    }

    /// The same of a script.
    static ISwc4jAst script(String file, String code) {
        try {
            return load().parse(code, options(file).setParseMode(Swc4jParseMode.Script)
                    .setCaptureAst(true)
                    .setScopeAnalysis(true)).getProgram();
        } catch (Swc4jCoreException e) {
            throw problem(e, file, code);
        }
    }

    /// What the author wrote, types and JSX and all.
    static ISwc4jAst authored(String file, String code, Swc4jMediaType media) {
        try {
            return load().parse(code, options(file).setMediaType(media)
                    .setParseMode(Swc4jParseMode.Module)
                    .setCaptureAst(true)).getProgram();
        } catch (Swc4jCoreException e) {
            throw problem(e, file, code);
        }
    }

    private static Swc4jParseOptions options(String file) {
        return new Swc4jParseOptions().setMediaType(Swc4jMediaType.JavaScript).setSpecifier(url(file));
    }

    /// swc wants a URL to call a file by.
    static URL url(String file) {
        try {
            String path = file.replace('\\', '/');
            return new URI("file", null, path.startsWith("/") ? path : "/" + path, null).toURL();
        } catch (URISyntaxException | MalformedURLException e) {
            throw ModulesException.badSpecifier(file, null, e.toString());
        }
    }

    static ModulesException problem(Swc4jCoreException e, String file, String code) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        Position position = new Position(1, 1);
        Matcher at = AT.matcher(message);
        while (at.find()) {
            position = shown(code, Integer.parseInt(at.group(1)), Integer.parseInt(at.group(2)));
        }
        String first = message.lines().findFirst().orElse("it does not parse").replaceFirst("^SyntaxError: ", "");
        Matcher inFirst = AT.matcher(first);
        String summary = inFirst.find() ? first.substring(0, inFirst.start()).strip() : first;
        return ModulesException.syntax(summary, position.in(file), CodeFrame.of(code, position));
    }

    /// swc counts columns as they are shown: a tab is two, a character beyond the basic plane is one.
    private static Position shown(String code, int line, int column) {
        int start = new Lines(code).offset(new Position(line, 1));
        int at = start;
        for (int width = 1; width < column && at < code.length();) {
            width += code.charAt(at) == '\t' ? 2 : 1;
            at += Character.charCount(code.codePointAt(at));
        }
        return new Position(line, at - start + 1);
    }
}
