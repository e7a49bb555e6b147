package fourteen.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class BuildTest {

    @TempDir
    private Path root = Path.of("");
    private final PrintStream quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    private int runs;

    @BeforeEach
    void aRepository() throws IOException {
        Files.createDirectories(root.resolve("m/src/main/java"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("node_modules"));
        Files.createFile(root.resolve("node_modules/.fourteen-lock"));
    }

    @Test
    void buildsOnceForTheSameSources() throws Exception {
        assertThat(build()).isZero();
        Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(build()).isZero();

        assertThat(runs).isEqualTo(1);
    }

    @Test
    void keepsItsOwnJarsBesideTheArgumentsThatNameThem() throws Exception {
        build();
        Path kept = root.resolve("course/target/fourteen").resolve(current());

        assertThat(kept.resolve("m-1.jar")).hasContent("jar of build 1");
        assertThat(kept.resolve("interpreter.args")).hasContent("-cp\n\"" + kept + "/m-1.jar:/elsewhere/lib.jar\"");
    }

    @Test
    void anEarlierBuildStaysForTheServerThatRunsOnIt() throws Exception {
        build();
        String first = current();
        Files.writeString(root.resolve("m/src/main/java/A.java"), "class A {}");
        build();

        assertThat(runs).isEqualTo(2);
        assertThat(current()).isNotEqualTo(first);
        assertThat(root.resolve("course/target/fourteen").resolve(first).resolve("m-1.jar"))
                .hasContent("jar of build 1");
        assertThat(root.resolve("course/target/fourteen").resolve(current()).resolve("m-1.jar"))
                .hasContent("jar of build 2");
    }

    @Test
    void goingBackToEarlierSourcesNeedsNoBuild() throws Exception {
        build();
        Path added = Files.writeString(root.resolve("m/src/main/java/A.java"), "class A {}");
        build();
        Files.delete(added);
        build();

        assertThat(runs).isEqualTo(2);
        assertThat(root.resolve("course/target/fourteen").resolve(current()).resolve("m-1.jar"))
                .hasContent("jar of build 1");
    }

    @Test
    void onlyTheLastThreeBuildsStay() throws Exception {
        for (int i = 0; i < 6; i++) {
            Files.writeString(root.resolve("m/src/main/java/A.java"), "class A" + i + " {}");
            build();
        }
        try (Stream<Path> builds = Files.list(root.resolve("course/target/fourteen"))) {
            assertThat(builds.filter(Files::isDirectory)).hasSize(3)
                    .contains(root.resolve("course/target/fourteen").resolve(current()));
        }
    }

    @Test
    void aFailedBuildLeavesTheEarlierOneInPlace() throws Exception {
        build();
        String first = current();
        Files.writeString(root.resolve("m/src/main/java/A.java"), "class A {");

        assertThat(new Build(root, quiet).run(_ -> 1)).isEqualTo(1);
        assertThat(current()).isEqualTo(first);
    }

    @Test
    void theMarkIsAsOldAsTheStart() throws Exception {
        // What is saved while the build runs must look newer than the build.
        new Build(root, quiet).run(log -> {
            Files.writeString(root.resolve("m/src/main/java/SavedMeanwhile.java"), "");
            return maven(log);
        });

        assertThat(Files.getLastModifiedTime(root.resolve("course/target/fourteen/current"))).isLessThan(
                Files.getLastModifiedTime(root.resolve("m/src/main/java/SavedMeanwhile.java")));
    }

    private int build() throws IOException, InterruptedException {
        return new Build(root, quiet).run(this::maven);
    }

    private String current() throws IOException {
        return Files.readString(root.resolve("course/target/fourteen/current")).strip();
    }

    /// Does what Maven does for the launcher.
    private int maven(Path log) throws IOException {
        runs++;
        Path jar = root.resolve("m/target/m-1.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "jar of build " + runs);
        for (String file : new String[]{"interpreter.args", "compiler.args"}) {
            Files.writeString(log.resolveSibling(file), "-cp\n\"" + jar + ":/elsewhere/lib.jar\"");
        }
        return 0;
    }
}
