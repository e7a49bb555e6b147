package fourteen.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @Test
    void aModuleIsALine() {
        see("""
                [INFO] Reactor Build Order:
                [INFO] Building Fourteen 1: HTTP 0.1.0-SNAPSHOT                           [3/10]
                [INFO] Building jar: /repo/target/a.jar
                [INFO] Building Fourteen: course 0.1.0-SNAPSHOT                         [10/10]
                """);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                   [3/10] Fourteen 1: HTTP
                  [10/10] Fourteen: course
                """);
    }

    @Test
    void whatTakesTimeOnAFirstBuildIsTold() {
        see("[INFO]      [echo] Installing npm packages (package-lock.json changed) …");
        for (int i = 0; i < 120; i++) {
            see("[INFO] Downloading from central: https://repo.maven.apache.org/maven2/a.jar");
            see("[INFO] Downloaded from central: https://repo.maven.apache.org/maven2/a.jar (12 kB at 1 MB/s)");
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                          Installing npm packages (package-lock.json changed) …
                          downloaded 50 files from Maven Central
                          downloaded 100 files from Maven Central
                """);
    }

    private void see(String log) {
        log.lines().forEach(progress::see);
    }
}
