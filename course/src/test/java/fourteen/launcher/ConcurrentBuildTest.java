package fourteen.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Two processes that want to build at once, started from the sources as the launcher script starts them.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The Maven of this test is a shell script")
final class ConcurrentBuildTest {

    /// Says that it runs, waits until the test lets it go on, and leaves a build.
    private static final String MAVEN = """
            #!/bin/sh
            echo run >>runs
            echo "[INFO] Building A module 1 [1/1]"
            read -r _ <gate
            mkdir -p m/target course/target/fourteen
            echo jar >m/target/m-1.jar
            for name in interpreter compiler; do
              printf '"%s/m/target/m-1.jar"' "$PWD" >course/target/fourteen/$name.args
            done
            """;

    @TempDir
    private Path root = Path.of("");

    @Test
    void oneBuildsWhileTheOtherWaitsAndFindsItDone() throws Exception {
        root = root.toRealPath();
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectories(root.resolve("node_modules"));
        Files.createFile(root.resolve("node_modules/.fourteen-lock"));
        Path maven = Files.writeString(Files.createDirectory(root.resolve("bin")).resolve("mvn"), MAVEN);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(new ProcessBuilder("mkfifo", "gate").directory(root.toFile()).start().waitFor()).isZero();

        Process first = build();
        BufferedReader said = first.inputReader();
        assertThat(said.readLine()).isEqualTo("Building what changed (Maven's log: course/target/fourteen/build.log)");
        assertThat(said.readLine()).isEqualTo("  [1/1] A module");
        Process second = build();
        assertThat(second.inputReader().readLine())
                .isEqualTo("Another ./fourteen is building. Waiting for it to finish …");
        Files.writeString(root.resolve("gate"), "go\n");

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(root.resolve("runs")).hasContent("run");
        assertThat(root.resolve("course/target/fourteen/build.log")).hasContent("[INFO] Building A module 1 [1/1]");
    }

    private Process build() throws IOException {
        Path source = Path.of("src/main/java/fourteen/launcher/Build.java").toAbsolutePath();
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dstderr.encoding=UTF-8", source.toString(), root.toString())
                .redirectErrorStream(true);
        builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        return builder.start();
    }
}
