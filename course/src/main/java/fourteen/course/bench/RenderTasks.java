package fourteen.course.bench;

import fourteen.react.ReactOptions;
import fourteen.react.ReactPool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// Renders the components of `course/bench/components` as milestone 4 does, in one worker.
final class RenderTasks implements ScriptTasks {

    private final ReactPool react;

    private RenderTasks(ReactPool react) {
        this.react = react;
    }

    static RenderTasks open(Path directory) {
        return new RenderTasks(ReactPool.open(ReactOptions.production(directory).withWorkers(1)));
    }

    @Override
    public String check(String task) {
        try {
            byte[] html = render(task).getBytes(StandardCharsets.UTF_8);
            return html.length + " " + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(html));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public int run(String task) {
        render(task);
        return 1;
    }

    private String render(String task) {
        return react.render(Path.of("components", task + ".tsx"), Map.of()).join().value();
    }

    @Override
    public void close() {
        react.close();
    }
}
