package fourteen.course.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The same scripts in Node, in GraalJS compiled, and in GraalJS interpreted.
final class ScriptRace implements AutoCloseable {

    private static final int ROUND_MILLISECONDS = 2_000;

    private final ScriptProcess node;
    private final ScriptProcess compiled;
    private final ScriptProcess interpreted;

    private ScriptRace(ScriptProcess node, ScriptProcess compiled, ScriptProcess interpreted) {
        this.node = node;
        this.compiled = compiled;
        this.interpreted = interpreted;
    }

    /// @param kind of work: `render` or `web-api`
    static ScriptRace open(String kind, Path directory) throws IOException {
        return new ScriptRace(ScriptProcess.node(kind, directory), ScriptProcess.compiled(kind, directory),
                ScriptProcess.interpreted(kind, directory));
    }

    void run(Report report, String title, String task) throws Exception {
        List<ScriptProcess> all = List.of(node, compiled, interpreted);
        String expected = node.check(task);
        for (ScriptProcess each : all) {
            if (!each.check(task).equals(expected)) {
                throw new IllegalStateException(each.engine() + " does not give what " + node.engine() + " gives: "
                        + task);
            }
        }
        for (ScriptProcess each : all) {
            each.warmUp(task);
        }
        report.compare(title, all.stream()
                .map(each -> new Contender(each.engine(), () -> each.perSecond(task, ROUND_MILLISECONDS)))
                .toList());
    }

    @Override
    public void close() throws IOException {
        node.close();
        compiled.close();
        interpreted.close();
    }
}
