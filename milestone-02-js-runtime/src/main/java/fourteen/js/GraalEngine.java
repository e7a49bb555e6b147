package fourteen.js;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Instrument;
import org.graalvm.polyglot.Source;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// The one engine of all Graal runtimes of a JVM: what one of them has parsed or compiled, the others have, too.
final class GraalEngine {

    private static final Engine ENGINE = Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    private static final JsEngine DESCRIPTION = new JsEngine("GraalJS", version(),
            !ENGINE.getImplementationName().startsWith("Interpreted"));

    /// Graal shares code between equal sources as long as one of them lives; this keeps those in use alive.
    private static final Map<JsSource, Source> SOURCES = new LinkedHashMap<>(256, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<JsSource, Source> eldest) {
            return size() > 4096;
        }
    };

    private static final Whereabouts.Look WHEREABOUTS = look();

    private GraalEngine() {}

    /// Whoever packs all jars into one may lose the file by which the engine finds it: then no place is known.
    private static Whereabouts.Look look() {
        Instrument known = ENGINE.getInstruments().get(Whereabouts.ID);
        return known == null ? () -> (_, _) -> List.of() : known.lookup(Whereabouts.Look.class);
    }

    /// A look at the scripts of the context that the caller is in.
    static Whereabouts.Seen whereabouts() {
        return WHEREABOUTS.here();
    }

    /// The engine calls itself a development build when it comes from Maven's jars; they carry the number.
    private static String version() {
        try (InputStream file = Engine.class.getResourceAsStream("/META-INF/graalvm/org.graalvm.polyglot/version")) {
            return file == null ? ENGINE.getVersion() : new String(file.readAllBytes(), US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsEngine description() {
        return DESCRIPTION;
    }

    static Source source(JsSource source) {
        synchronized (SOURCES) {
            return SOURCES.computeIfAbsent(source,
                    wanted -> Source.newBuilder("js", wanted.code(), wanted.name()).buildLiteral());
        }
    }

    static Context newContext(HostAccess access) {
        // Everything that is not said here is off: files, threads, processes, the network, native code, Java classes.
        return Context.newBuilder("js")
                .engine(ENGINE)
                .allowHostAccess(access)
                .allowExperimentalOptions(true)
                .option("js.text-encoding", "true")
                .option("js.async-context", "true")
                .option("js.unhandled-rejections", "handler")
                .option("js.stack-trace-api", "true")
                .option("js.global-property", "true")
                // A shell's own: a script that asks `typeof arguments` would take itself for a function.
                .option("js.global-arguments", "false")
                // A function read by Java stays itself: no bound copy without a prototype.
                .option("js.bind-member-functions", "false")
                // The loop may not block.
                .option("js.agent-can-block", "false")
                .option("js.console", "false")
                .option("js.print", "false")
                .option("js.load", "false")
                .option("js.polyglot-builtin", "false")
                .option("js.java-package-globals", "false")
                .build();
    }
}
