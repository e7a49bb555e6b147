package fourteen.course.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher here is a shell script")
class StartTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aServerThatEndsBeforeItIsReadyIsAnError() throws IOException {
        Start start = new Start(script("echo starting", "exit 1"), "dev site", Map.of());

        assertThatIOException().isThrownBy(start::measure)
                .withMessage("./fourteen dev site ended before it was ready");
    }

    @Test
    void argumentsAndEnvironmentReachTheServer() throws IOException {
        Path told = directory.resolve("told");
        Start start = new Start(script("echo \"$@\" $COLOUR >" + told), "dev site", Map.of("COLOUR", "red"));

        assertThatIOException().isThrownBy(start::measure);
        assertThat(told).hasContent("dev site --port 0 red");
    }

    private String script(String... lines) throws IOException {
        Path script = Files.writeString(directory.resolve("fourteen"), "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script.toString();
    }
}
