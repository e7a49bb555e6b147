package fourteen.react;

import fourteen.js.env.Environment;
import fourteen.modules.ModuleHook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How React shall run. Immutable; each `with…` gives a changed copy.
///
/// @param root        the app's directory: modules and packages are looked up from here, scripts may read its files
/// @param development React's development build, with its checks and warnings, and transpiled JSX that knows its lines
/// @param workers     how many at the most
/// @param deadline    how long one render may take, waiting included
/// @param memory      bytes that one turn of a worker's loop may allocate; 0 for no limit
/// @param environment what the app's server code may see as `process.env`, beside `NODE_ENV`: [Environment#server]
/// @param hooks       answers for modules that are no plain files
/// @param kit         whose `node_modules` has React if the app has none of its own; null for nobody's
public record ReactOptions(Path root, boolean development, int workers, Duration deadline, long memory,
        Map<String, String> environment, List<ModuleHook> hooks, @Nullable Path kit) {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    public ReactOptions {
        root = root.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
        hooks = List.copyOf(hooks);
    }

    /// React's production build, a worker for every core.
    public static ReactOptions production(Path root) {
        return new ReactOptions(root, false, Runtime.getRuntime().availableProcessors(), DEADLINE, 0, Map.of(),
                List.of(), null);
    }

    /// React's development build, a worker for every core.
    public static ReactOptions development(Path root) {
        return new ReactOptions(root, true, Runtime.getRuntime().availableProcessors(), DEADLINE, 0, Map.of(),
                List.of(), null);
    }

    public ReactOptions withWorkers(int count) {
        return new ReactOptions(root, development, count, deadline, memory, environment, hooks, kit);
    }

    public ReactOptions withDeadline(Duration limit) {
        return new ReactOptions(root, development, workers, limit, memory, environment, hooks, kit);
    }

    public ReactOptions withMemory(long bytes) {
        return new ReactOptions(root, development, workers, deadline, bytes, environment, hooks, kit);
    }

    /// What the app's `.env` files and the system say, as far as the app may see it.
    public ReactOptions withEnvironment(Environment app) {
        return withEnvironment(app.server());
    }

    public ReactOptions withEnvironment(Map<String, String> variables) {
        return new ReactOptions(root, development, workers, deadline, memory, variables, hooks, kit);
    }

    /// One more hook, asked after those that are there.
    public ReactOptions withHook(ModuleHook hook) {
        List<ModuleHook> more = new ArrayList<>(hooks);
        more.add(hook);
        return new ReactOptions(root, development, workers, deadline, memory, environment, more, kit);
    }

    /// Packages that the app has not installed come from the `node_modules` of this directory.
    public ReactOptions withKit(@Nullable Path directory) {
        return new ReactOptions(root, development, workers, deadline, memory, environment, hooks, directory);
    }
}
