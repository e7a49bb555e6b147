package fourteen.js.node;

import fourteen.js.GraalRuntime;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.js.RuntimeExtension;
import fourteen.js.web.Background;
import fourteen.js.web.Shells;
import fourteen.js.web.WebApis;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.Value;

/// Node's own modules, as far as they exist here, and its globals `process`, `Buffer` and `global`, for a [GraalRuntime].
/// As an extension it brings the [WebApis] along. A module is made when a script first asks for it, so a runtime that
/// uses none pays next to nothing.
///
/// What scripts see of the world outside: the runtime's [JsRuntime#environment] as `process.env`, and the files below one
/// directory, to be read.
///
/// One instance serves any number of runtimes.
public final class NodeModules implements RuntimeExtension {

    /// The shell that a name stands for, and the member of it if not all is meant.
    private static final Map<String, String> SHELLS = Map.ofEntries(Map.entry("async_hooks", "node/async-hooks.cjs"),
            Map.entry("buffer", "node/buffer-module.cjs"), Map.entry("events", "node/events.cjs"),
            Map.entry("fs", "node/fs.cjs"), Map.entry("fs/promises", "node/fs.cjs#promises"),
            Map.entry("path", "node/path.cjs"), Map.entry("path/posix", "node/path.cjs#posix"),
            Map.entry("path/win32", "node/path.cjs#win32"), Map.entry("process", "node/process.cjs"),
            Map.entry("timers", "node/timers.cjs"), Map.entry("timers/promises", "node/timers.cjs#promises"),
            Map.entry("url", "node/url.cjs"), Map.entry("util", "node/util.cjs"),
            Map.entry("util/types", "node/util.cjs#types"));

    private final AppFiles files;

    private NodeModules(AppFiles files) {
        this.files = files;
    }

    /// @param root the app's directory: what `fs` may read, and `process.cwd()`
    public static NodeModules of(Path root) {
        return new NodeModules(new AppFiles(root.toAbsolutePath()));
    }

    /// Names without the prefix `node:`.
    public Set<String> names() {
        return SHELLS.keySet();
    }

    /// What `require(name)` gives. On the loop of a runtime that has this extension.
    ///
    /// @throws IllegalArgumentException if there is no such module here
    public JsValue load(String name, JsRuntime runtime) {
        String shell = SHELLS.get(name);
        if (shell == null) {
            throw new IllegalArgumentException("no module node:" + name);
        }
        GraalRuntime graal = graal(runtime);
        int hash = shell.indexOf('#');
        if (hash < 0) {
            return graal.wrap(Shells.of(graal).require(shell));
        }
        Value whole = Shells.of(graal).require(shell.substring(0, hash));
        return graal.wrap(whole.getMember(shell.substring(hash + 1)));
    }

    @Override
    public void install(JsRuntime runtime) {
        GraalRuntime graal = graal(runtime);
        new WebApis().install(graal);
        Background background = Background.of(graal);
        Shells.of(graal)
                .half("path", PathHalf::create)
                .half("buffer", BufferHalf::create)
                .half("fs", () -> FsHalf.create(files, background))
                .half("process", () -> ProcessHalf.create(graal, files.root()))
                .require("node/globals.cjs");
    }

    private static GraalRuntime graal(JsRuntime runtime) {
        if (runtime instanceof GraalRuntime graal) {
            return graal;
        }
        throw new IllegalArgumentException("Node's modules need GraalJS, not " + runtime.engine());
    }
}
