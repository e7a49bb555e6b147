package fourteen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The script `fourteen` itself, in a repository of three files, with JDKs that only tell what they are asked to do.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has fourteen.cmd")
final class LauncherScriptTest {

    @TempDir
    private Path directory = Path.of("");
    private Repository repository = new Repository(Path.of(""));

    @BeforeEach
    void aRepositoryAndAJdk() throws IOException {
        // macOS' temporary directory is a link; the script says where things really are.
        directory = directory.toRealPath();
        repository = new Repository(directory.resolve("a repository"));
        repository.create();
        repository.jdk("jdks/java-25", "25.0.3");
        repository.build("b1");
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        var run = repository.run("JAVA_HOME=", "FOURTEEN_JDKS=/nowhere", "PATH=/usr/bin:/bin", "./fourteen", "dev");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("""
                Fourteen needs a JDK 25, and none was found.
                  at        JAVA_HOME, java on the PATH, /nowhere
                  expected  a JDK 25 (with javac, no bare runtime)
                """).contains("\n  next      install one, say from https://adoptium.net/");
    }

    @Test
    void aJavaHomeOfAnotherVersionIsPassedOver() throws Exception {
        Path old = repository.jdk("old", "17.0.15");
        var run = repository.run("JAVA_HOME=" + old, "./fourteen");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(repository.path("jdks/java-25") + "\n");
    }

    @Test
    void whatWasPassedOverIsListedWhenNothingElseIsFound() throws Exception {
        Path old = repository.jdk("old", "17.0.15");
        Path early = repository.jdk("early", "26-ea");
        var run = repository.run("JAVA_HOME=" + old, "FOURTEEN_JDKS=/nowhere", "PATH=" + early + "/bin:/usr/bin:/bin",
                "./fourteen");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("\n  got       JDK 17.0.15 (JAVA_HOME), JDK 26-ea (java on the PATH)\n");
    }

    @Test
    void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
        Path runtime = repository.jdk("jre", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        var run = repository.run("JAVA_HOME=" + runtime, "./fourteen");

        assertThat(run.out()).startsWith(repository.path("jdks/java-25") + "\n");
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        Path mine = repository.jdk("my own jdk", "25.0.1");
        var run = repository.run("JAVA_HOME=" + mine, "./fourteen");

        assertThat(run.out()).startsWith(mine + "\n");
    }

    @Test
    void javaOnThePathIsFollowedThroughItsLinks() throws Exception {
        Path jdk = repository.jdk("opt/jdk", "25");
        Path bin = Files.createDirectories(directory.resolve("bin"));
        Files.createSymbolicLink(directory.resolve("alternative"), jdk.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("../alternative"));
        var run = repository.run("PATH=" + bin + ":/usr/bin:/bin", "./fourteen");

        assertThat(run.out()).startsWith(jdk + "\n");
    }

    @Test
    void startsTheInterpreterWithTheArgumentsAsTheyAre() throws Exception {
        var run = repository.run("./fourteen", "dev", "my app", "--port", "0", "");

        assertThat(run.out()).isEqualTo("""
                %s
                [@%s/interpreter.args]
                [-Dfourteen.aot=%2$s/Fake-25.0.3+1.aot]
                [fourteen.course.Main]
                [dev]
                [my app]
                [--port]
                [0]
                []
                """.formatted(repository.path("jdks/java-25"), repository.path("course/target/fourteen/b1")));
    }

    @Test
    void usesAnAotCacheIfThereIsOneOfThisJdk() throws Exception {
        Path cache = Files.createFile(repository.path("course/target/fourteen/b1/Fake-25.0.3+1.aot"));
        var run = repository.run("./fourteen", "dev");

        assertThat(run.out()).contains("""
                [-XX:AOTCache=%s]
                [-Xlog:aot=off]
                [-Xlog:cds=off]
                [@""".formatted(cache));
    }

    @Test
    void startGetsTheCompilerWhereverOptionsStand() throws Exception {
        var run = repository.run("./fourteen", "--verbose", "start", "dev");

        assertThat(run.out()).isEqualTo("""
                %s
                [@%s/compiler.args]
                [fourteen.course.Main]
                [--verbose]
                [start]
                [dev]
                """.formatted(repository.path("jdks/java-25"), repository.path("course/target/fourteen/b1")));
    }

    @Test
    void optionsForTheJvmComeFirst() throws Exception {
        var run = repository.run("FOURTEEN_JVM_OPTIONS=-Xmx1g -ea", "./fourteen");

        assertThat(run.out()).startsWith(repository.path("jdks/java-25") + "\n[-Xmx1g]\n[-ea]\n[@");
    }

    @Test
    void worksFromAnyDirectoryAndThroughALink() throws Exception {
        Path elsewhere = Files.createDirectories(directory.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("link"), Path.of("../a repository/fourteen"));

        for (String script : new String[]{"./link", "../a repository/fourteen",
                repository.path("fourteen").toString()}) {
            var run = repository.runIn(elsewhere, script, "dev");
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).contains("[@" + repository.path("course/target/fourteen/b1/interpreter.args") + "]");
        }
    }

    @Test
    void theExitCodeIsThatOfTheJvm() throws Exception {
        for (int code : new int[]{0, 1, 2, 143}) {
            assertThat(repository.run("EXIT=" + code, "./fourteen").exitCode()).isEqualTo(code);
        }
    }

    @Test
    void nothingIsBuiltWhenNothingChanged() throws Exception {
        Files.writeString(repository.path("a-module/src/test/java/OnlyATest.java"), "class OnlyATest {}");
        Files.writeString(repository.path("README.md"), "words");

        assertThat(repository.run("./fourteen").out()).doesNotContain("BUILD");
    }

    @Test
    void buildsWhenASourceChanged() throws Exception {
        for (String file : new String[]{"pom.xml", "package-lock.json", "a-module/pom.xml",
                "a-module/src/main/java/deep/down/Code.java", ".mvn/maven.config"}) {
            repository.build("b1");
            Files.setLastModifiedTime(repository.path(file), FileTime.from(Instant.now().plusSeconds(60)));

            assertThat(repository.run("./fourteen").out()).as(file)
                    .startsWith("BUILD [" + repository.root() + "]\n" + repository.path("jdks/java-25") + "\n")
                    .contains("[@" + repository.path("course/target/fourteen/b2/interpreter.args") + "]");
            Files.setLastModifiedTime(repository.path(file), Repository.LONG_AGO);
        }
    }

    @Test
    void buildsWhenASourceCameOrWent() throws Exception {
        Files.delete(repository.path("a-module/src/main/java/deep/down/Code.java"));
        assertThat(repository.run("./fourteen").out()).startsWith("BUILD ");
    }

    @Test
    void buildsWhenThereIsNoBuild() throws Exception {
        for (String missing : new String[]{"course/target/fourteen/current",
                "course/target/fourteen/b1/interpreter.args", "node_modules/.fourteen-lock"}) {
            repository.create();
            repository.build("b1");
            Files.delete(repository.path(missing));
            assertThat(repository.run("./fourteen").out()).as(missing).startsWith("BUILD ");
        }
    }

    @Test
    void aBuildThatFailsEndsItWithOne() throws Exception {
        Files.delete(repository.path("course/target/fourteen/current"));
        var run = repository.run("BUILD_FAILS=1", "./fourteen", "dev");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("BUILD [" + repository.root() + "]\n");
    }
}
