package fourteen.course;

import fourteen.cli.Server;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class DemosTest {

    private static final Server NONE = Server.of(() -> 0, () -> {});

    @Test
    void aDemoIsGivenItsDirectoryAndAddress() {
        var seen = new StringBuilder();
        Demos demos = new Demos(Path.of("/repo")).add(3, "milestone-03-modules", (directory, host, port) -> {
            seen.append(directory.toString().replace('\\', '/')).append(' ').append(host).append(' ').append(port);
            return NONE;
        });

        assertThat(demos.start(3, "0.0.0.0", 8080)).isSameAs(NONE);
        assertThat(seen).hasToString("/repo/milestone-03-modules/demo 0.0.0.0 8080");
    }

    @Test
    void anUnknownOneIsAnsweredWithThoseThereAre() {
        Demos demos = new Demos(Path.of("/repo")).add(2, "b", (_, _, _) -> NONE).add(1, "a", (_, _, _) -> NONE);

        assertThatThrownBy(() -> demos.start(9, "127.0.0.1", 0)).hasMessage("""
                Milestone 9 has no demo.
                  expected  one of 1, 2
                  next      run one of those: ./fourteen demo N
                  lesson    milestone-14-images/README.md#demos  [FOURTEEN-03]""");
    }

    @Test
    void onTheCommandLineThatIsAFailure() {
        var err = new StringWriter();
        var line = Main.commandLine(Path.of("..")).setErr(new PrintWriter(err));

        assertThat(line.execute("demo", "99")).isEqualTo(1);
        assertThat(err.toString()).startsWith("Milestone 99 has no demo.");
    }

    @Test
    void aPortThatIsNoneIsWrongUsage() {
        var err = new StringWriter();
        var line = Main.commandLine(Path.of("..")).setErr(new PrintWriter(err));

        assertThat(line.execute("demo", "1", "--port", "70000")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Invalid value for option '--port': 70000 is not between 0 and 65535");
    }
}
