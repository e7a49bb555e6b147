package fourteen.modules.syntax;

import fourteen.modules.source.ModuleSource;
import fourteen.modules.syntax.Transpiler.JsxOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Modules that were read, transpiled and rewritten, each once however many runtimes and graphs load it.
/// Threads may share it.
public final class ModuleTexts {

    /// @param version what [ModuleSource#version] said when it was read
    private record Entry(String version, ModuleText text) {}

    private record Key(String file, boolean declaredEs) {}

    private final Transpiler transpiler;
    private final JsxOptions jsx;
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();
    /// Those that are no files as they lie on disk; another graph may have the file itself.
    private final Map<String, Entry> generated = new ConcurrentHashMap<>();

    public ModuleTexts(Transpiler transpiler, JsxOptions jsx) {
        this.transpiler = transpiler;
        this.jsx = jsx;
    }

    /// With [SwcTranspiler] and React's JSX runtime.
    public static ModuleTexts swc(boolean development) {
        return new ModuleTexts(new SwcTranspiler(), new JsxOptions(development, "react"));
    }

    /// A file.
    ///
    /// @param declaredEs whether its package says `"type": "module"`; else its syntax decides
    /// @throws fourteen.modules.ModulesException if it does not parse or can't be read
    public ModuleText read(ModuleSource source, Path file, boolean declaredEs) {
        Key key = new Key(file.toString(), declaredEs);
        String version = source.version(file);
        Entry known = entries.get(key);
        if (known != null && known.version.equals(version)) {
            return known.text;
        }
        // Two threads may both do the work; the result is the same.
        String code = source.read(file);
        ModuleText text = make(file.toString(), code, dialect(file.toString()),
                plain -> isEs(file.toString(), plain, declaredEs));
        if (version != null) {
            entries.put(key, new Entry(version, text));
        }
        return text;
    }

    /// A module that is no file, or a file's text that was changed before: the text itself is its version.
    public ModuleText read(String name, String code, Dialect dialect) {
        Entry known = generated.get(name);
        if (known != null && known.version.equals(code)) {
            return known.text;
        }
        // An ES module whatever it is called: it may stand in the place of a .cjs file.
        ModuleText text = make(name, code, dialect, _ -> true);
        generated.put(name, new Entry(code, text));
        return text;
    }

    private ModuleText make(String file, String code, Dialect dialect, Predicate<String> es) {
        if (dialect == Dialect.JSON) {
            return JsonText.read(file, code);
        }
        Transpiler.Transpiled plain = transpiler.transpile(file, code, dialect, jsx);
        return es.test(plain.code()) ? EsModuleText.read(file, code, plain) : new CommonJsText(file, code, plain);
    }

    private static boolean isEs(String file, String plain, boolean declaredEs) {
        return switch (extension(file)) {
            case ".mjs", ".mts" -> true;
            case ".cjs", ".cts" -> false;
            default -> declaredEs || Swc.isModule(file, plain);
        };
    }

    private static Dialect dialect(String file) {
        return Dialect.of(file).orElse(Dialect.JAVASCRIPT);
    }

    private static String extension(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot);
    }
}
