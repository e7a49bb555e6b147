package fourteen.js.web;

import fourteen.js.GraalRuntime;
import fourteen.js.JsSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/// The JavaScript shells of one runtime: CommonJS modules beside these classes, each run when it is first asked for.
/// `require('./x.cjs')` finds another shell, `require('java:x')` the Java half of that name, `require('./x.js')` what the
/// script of that name evaluates to. Scripts of the app see none of it. On the loop only.
public final class Shells {

    /// Read once; that all runtimes run equal sources lets the engine parse and compile them once.
    private static final Map<String, JsSource> SOURCES = new ConcurrentHashMap<>();

    private final GraalRuntime runtime;
    private final Map<String, Value> loaded = new HashMap<>();
    private final Map<String, Supplier<JavaHalf>> halves = new HashMap<>();

    private Shells(GraalRuntime runtime) {
        this.runtime = runtime;
    }

    public static Shells of(GraalRuntime runtime) {
        return runtime.attachment(Shells.class, Shells::new);
    }

    /// Says what `require('java:name')` gives. It is made when first asked for.
    public Shells half(String name, Supplier<JavaHalf> maker) {
        halves.put("java:" + name, maker);
        return this;
    }

    /// A script beside these classes that is no shell, as the value it evaluates to: what the core's own globals are
    /// made with serves shells, too.
    private Value script(String path) {
        Value known = loaded.get(path);
        if (known == null) {
            known = runtime.unwrap(runtime.evaluate(JsSource.resource(GraalRuntime.class, path)));
            loaded.put(path, known);
        }
        return known;
    }

    /// A shell's exports.
    ///
    /// @param path as in `web/url.cjs`
    public Value require(String path) {
        Value known = loaded.get(path);
        if (known != null) {
            return known.getMember("exports");
        }
        Value module = runtime.context().eval("js", "({ exports: {} })");
        // Before it runs, for shells that need each other.
        loaded.put(path, module);
        runtime.unwrap(runtime.evaluate(source(path))).execute(module, module.getMember("exports"), requireFrom(path));
        return module.getMember("exports");
    }

    private ProxyExecutable requireFrom(String path) {
        return arguments -> {
            String specifier = arguments[0].asString();
            if (specifier.startsWith("java:")) {
                return half(specifier);
            }
            String file = resolve(path, specifier);
            return file.endsWith(".cjs") ? require(file) : script(file);
        };
    }

    private Value half(String specifier) {
        Value known = loaded.get(specifier);
        if (known == null) {
            Supplier<JavaHalf> maker = halves.get(specifier);
            if (maker == null) {
                throw new IllegalArgumentException("no Java half " + specifier);
            }
            known = runtime.context().asValue(maker.get().object());
            loaded.put(specifier, known);
        }
        return known;
    }

    /// `../idl.cjs` seen from `web/streams/pipe.cjs` is `web/idl.cjs`.
    private static String resolve(String from, String specifier) {
        String directory = from.substring(0, from.lastIndexOf('/'));
        String rest = specifier;
        while (true) {
            if (rest.startsWith("./")) {
                rest = rest.substring(2);
            } else if (rest.startsWith("../")) {
                rest = rest.substring(3);
                directory = directory.substring(0, Math.max(0, directory.lastIndexOf('/')));
            } else {
                return directory.isEmpty() ? rest : directory + "/" + rest;
            }
        }
    }

    private static JsSource source(String path) {
        return SOURCES.computeIfAbsent(path, wanted -> {
            JsSource file = JsSource.resource(GraalRuntime.class, wanted);
            // In one line, so that stack traces keep the file's line numbers.
            return JsSource.of(file.name(), "(function (module, exports, require) {" + file.code() + "\n})");
        });
    }
}
