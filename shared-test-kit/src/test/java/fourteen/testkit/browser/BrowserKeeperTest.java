package fourteen.testkit.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(BrowserExtension.class)
final class BrowserKeeperTest {

    /// A JVM that starts a browser and says so, then is killed with no chance to clean up.
    @Test
    void noBrowserOutlivesItsJvm() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Process jvm = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), BrowserKeeperTest.class.getName()).redirectErrorStream(true)
                .start();
        try (BufferedReader out = jvm.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !line.equals("open")) {
                line = out.readLine();
            }
            assertThat(line).isEqualTo("open");
            List<ProcessHandle> family = jvm.descendants().toList();
            assertThat(family).hasSizeGreaterThan(2);
            jvm.destroyForcibly();
            for (ProcessHandle each : family) {
                ProcessHandle _ = each.onExit().get(20, TimeUnit.SECONDS);
            }
            assertThat(family).noneMatch(ProcessHandle::isAlive);
        } finally {
            jvm.destroyForcibly();
        }
    }

    public static void main(String[] arguments) throws IOException {
        Browser.shared().newPage().open("about:blank");
        System.out.println("open");
        int _ = System.in.read();
    }
}
