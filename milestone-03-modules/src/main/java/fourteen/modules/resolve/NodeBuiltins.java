package fourteen.modules.resolve;

import java.util.Set;

/// The modules that Node brings along: a bare name among these is meant so, unless a package of that name is installed.
/// <https://nodejs.org/api/modules.html#built-in-modules>
public final class NodeBuiltins {

    public static final Set<String> NAMES = Set.of("assert", "assert/strict", "async_hooks", "buffer", "child_process",
            "cluster", "console", "constants", "crypto", "dgram", "diagnostics_channel", "dns", "dns/promises",
            "domain", "events", "fs", "fs/promises", "http", "http2", "https", "inspector", "inspector/promises",
            "module", "net", "os", "path", "path/posix", "path/win32", "perf_hooks", "process", "punycode",
            "querystring", "readline", "readline/promises", "repl", "stream", "stream/consumers", "stream/promises",
            "stream/web", "string_decoder", "sys", "timers", "timers/promises", "tls", "trace_events", "tty", "url",
            "util", "util/types", "v8", "vm", "wasi", "worker_threads", "zlib");

    private NodeBuiltins() {}
}
