package fourteen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class NewCommandTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void writesEveryFileOfTheTemplateAndNamesIt() throws IOException {
        Path app = directory.resolve("my app");
        var done = Terminal.run("new", app.toString());

        assertThat(done.err()).isEmpty();
        assertThat(done.exitCode()).isZero();
        assertThat(done.out()).contains("  " + app.resolve("app/page.tsx") + "\n")
                .endsWith("\nSee it with  ./fourteen dev " + app + "\n");
        Set<String> template = files(Path.of("src/main/template"));
        template.remove("gitignore");
        template.add(".gitignore");
        Set<String> written = files(app);
        written.removeIf(file -> file.startsWith(".fourteen/"));
        assertThat(written).isEqualTo(template).isNotEmpty();
    }

    @Test
    void writesTheTypesThatAnEditorReads() throws IOException {
        Terminal.run("new", directory.resolve("app").toString());

        Path types = directory.resolve("app/.fourteen/types");
        assertThat(files(types)).isEqualTo(files(Path.of("src/main/types"))).contains("pages.d.ts");
        assertThat(Files.readString(types.resolve("pages.d.ts"))).contains("interface PageProps<");
    }

    @Test
    void anEmptyDirectoryWillDo() {
        assertThat(Terminal.run("new", directory.toString()).exitCode()).isZero();
    }

    @Test
    void refusesADirectoryThatHoldsSomething() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "years of work");
        var refused = Terminal.run("new", directory.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).isEqualTo("""
                A new app is not written into a directory that holds something.
                  at        %s
                  expected  a directory that does not exist yet, or an empty one
                  got       there is thesis.txt
                  next      choose another name
                  lesson    milestone-14-images/README.md#apps  [FOURTEEN-04]
                """.formatted(directory));
        assertThat(files(directory)).containsExactly("thesis.txt");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("thesis.txt"), "years of work");
        var refused = Terminal.run("new", file.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).startsWith("This is not a directory.\n  at        " + file + "\n");
        assertThat(file).hasContent("years of work");
    }

    private static Set<String> files(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
