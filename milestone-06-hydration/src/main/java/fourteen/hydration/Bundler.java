package fourteen.hydration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The bundler's process: esbuild, driven by the modules in `src/main/js/bundler`. It stays up between builds, so that
/// the second one reads only what changed. Safe for several threads; builds run one after the other.
public final class Bundler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bundler.class);

    private static final List<String> MODULES = List.of("bundler.mjs", "boundaries.mjs", "client-build.mjs",
            "finish.mjs", "images.mjs", "one-react.mjs", "production-rows.mjs", "postcss.mjs", "replaced.mjs",
            "stubs.mjs",
            "styles.mjs",
            "virtual-modules.mjs", "ways.mjs");

    private final ObjectMapper json = JsonMapper.builder().build();
    private final Path scripts;
    private final Path directory;
    private @Nullable Running running;
    private int lastId;
    private List<BuildFailure> warnings = List.of();

    /// @param directory the bundler's working directory: the app's
    /// @param scripts   where its modules are unpacked; below the app's `.fourteen`
    Bundler(Path directory, Path scripts) {
        this.directory = directory;
        this.scripts = scripts;
    }

    /// What the bundler itself is, as text: another one may make other files of the same sources.
    static String program() {
        StringBuilder program = new StringBuilder();
        MODULES.forEach(module -> program.append(code(module)));
        return program.toString();
    }

    private static String code(String module) {
        return ClassPathText.read("/fourteen/hydration/bundler/" + module);
    }

    /// Starts the process, so that the first build finds it.
    ///
    /// @throws HydrationException if Node is not there
    public synchronized void start() {
        running();
    }

    /// Builds, and waits for the end.
    ///
    /// @throws HydrationException if the author's code has an error, or Node is not there
    public synchronized BundleAnswer build(BundleRequest request) {
        Running process = running();
        int id = ++lastId;
        try {
            process.requests.write(json.writeValueAsString(Map.of("id", id, "request", request.toJson())) + "\n");
            process.requests.flush();
            String line = process.answers.readLine();
            if (line == null) {
                throw new IOException("end of output");
            }
            BundleAnswer answer = json.readValue(line, BundleAnswer.class);
            warn(answer.warningsOrNone());
            if (answer.crash() != null) {
                LOG.error("The bundler or one of its plugins failed: {}", answer.crash());
            }
            if (answer.failures() != null && !answer.failures().isEmpty()) {
                throw HydrationException.buildFailed(answer.failures());
            }
            return answer;
        } catch (IOException e) {
            close();
            throw HydrationException.bundlerEnded(process.log.lastWords());
        }
    }

    /// What the last build warned of has been told.
    private void warn(List<BuildFailure> now) {
        now.stream().filter(each -> !warnings.contains(each)).forEach(each -> LOG.warn("{}", each.warning()));
        warnings = now;
    }

    private Running running() {
        if (running == null || !running.process.isAlive()) {
            running = started();
        }
        return running;
    }

    private Running started() {
        unpack();
        Process process;
        try {
            process = new ProcessBuilder("node", scripts.resolve(MODULES.getFirst()).toString())
                    .directory(directory.toFile())
                    .start();
        } catch (IOException e) {
            throw HydrationException.noNode(e);
        }
        return new Running(process, process.outputWriter(StandardCharsets.UTF_8),
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                BundlerLog.follow(process.errorReader(StandardCharsets.UTF_8)));
    }

    /// The modules lie in the jar; Node wants files.
    private void unpack() {
        try {
            Files.createDirectories(scripts);
            for (String module : MODULES) {
                Files.writeString(scripts.resolve(module), code(module));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the process: the end of its input is its sign.
    @Override
    public synchronized void close() {
        if (running != null) {
            try {
                running.requests.close();
            } catch (IOException _) {
                // It has gone already.
            }
            running.process.destroy();
            running = null;
        }
    }

    private record Running(Process process, Writer requests, BufferedReader answers, BundlerLog log) {}
}
