package fourteen.js;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Whether JavaScript is compiled is known, in a JVM with Graal's flags and in one without.
final class EngineInUseTest {

    /// What the JVM without flags runs.
    public static final class Tell {

        private Tell() {}

        @SuppressWarnings("SystemOut") // its answer
        public static void main(String[] arguments) {
            System.out.println(GraalRuntime.currentEngine());
        }
    }

    @Test
    void withTheFlagsItCompiles() {
        assertThat(GraalRuntime.currentEngine().toString()).startsWith("GraalJS ").endsWith(" (compiled)");
    }

    @Test
    void withoutThemItInterprets() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "--enable-native-access=ALL-UNNAMED", Tell.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(told.strip()).startsWith("GraalJS ").endsWith(" (interpreted)");
        } finally {
            process.destroyForcibly();
        }
    }
}
