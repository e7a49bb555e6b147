package fourteen.modules;

import fourteen.testkit.NodeJs;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Node is the judge: the same modules print the same lines here and there.
class NodeJudgeTest {

    private static final Path GRAPHS = RepositoryRoot.resolve("milestone-03-modules/src/test/resources/graphs");

    /// How many microtasks an `import()` takes to fail is the host's affair, not the specification's.
    private static final String LATER = """
            const later = async (error) => {
              await new Promise((done) => setTimeout(done));
              console.log('failed', error.message);
            };
            """;

    static Stream<String> graphs() throws IOException {
        try (Stream<Path> files = Files.list(GRAPHS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    /// Files of one graph in one text, each below a line `-- name --`.
    @ParameterizedTest
    @MethodSource("graphs")
    void aGraphPrintsWhatItPrintsInNode(String name, @TempDir Path directory) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        String current = "";
        for (String line : Files.readAllLines(GRAPHS.resolve(name))) {
            if (line.startsWith("-- ") && line.endsWith(" --")) {
                current = line.substring(3, line.length() - 3);
                files.put(current, "");
            } else {
                files.merge(current, line + "\n", String::concat);
            }
        }
        write(directory, files);
        String node = NodeJs.module("await import(" + quoted(directory.resolve("main.mjs")) + ")").run();
        assertThat(node).isNotBlank();
        assertThat(String.join("\n", here(files)) + "\n").isEqualTo(node);
    }

    /// Random graphs: cycles, re-exports, top-level awaits, errors. The seed is fixed, so that a failure comes again.
    @Test
    void randomGraphsRunInNodesOrder(@TempDir Path directory) throws IOException {
        Random random = new Random(14);
        List<Map<String, String>> all = new ArrayList<>();
        StringBuilder script = new StringBuilder(LATER);
        for (int i = 0; i < 60; i++) {
            Map<String, String> files = RandomGraph.next(random);
            all.add(files);
            write(directory.resolve("g" + i), files);
            script.append("console.log('graph ")
                    .append(i)
                    .append("'); await import(")
                    .append(quoted(directory.resolve("g" + i).resolve("main.mjs")))
                    .append(").catch(later);\n");
        }
        String[] node = NodeJs.module(script.toString()).run().split("graph \\d+\n");
        for (int i = 0; i < all.size(); i++) {
            assertThat(String.join("\n", here(all.get(i))) + "\n").as("graph %s: %s", i, all.get(i))
                    .isEqualTo(node[i + 1]);
        }
    }

    private static List<String> here(Map<String, String> files) {
        String[] namesAndTexts = files.entrySet()
                .stream()
                .flatMap(file -> Stream.of(file.getKey(), file.getValue()))
                .toArray(String[]::new);
        try (TestGraph graph = TestGraph.of(namesAndTexts)) {
            graph.file("judge.mjs", LATER + "await import('./main.mjs').catch(later)");
            return graph.log("judge.mjs");
        }
    }

    private static void write(Path directory, Map<String, String> files) {
        files.forEach((name, text) -> {
            try {
                Path file = directory.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String quoted(Path file) {
        return "'" + file.toUri() + "'";
    }
}
