package fourteen.course.bench;

import java.nio.file.Path;

/// React's `renderToString` of the same components, in Node and in GraalJS.
final class RenderToString implements Benchmark {

    private final Path directory;

    RenderToString(Path root) {
        this.directory = root.resolve("course/bench");
    }

    @Override
    public String name() {
        return "render-to-string";
    }

    @Override
    public String about() {
        return "React's renderToString of a table and of a small page: Node, GraalJS compiled, GraalJS interpreted";
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (ScriptRace race = ScriptRace.open("render", directory)) {
            race.run(report, "renderToString of a table with 1,000 rows, renders per second of processor time",
                    "table");
            race.run(report, "renderToString of a small page, renders per second of processor time", "small");
        }
        return true;
    }
}
