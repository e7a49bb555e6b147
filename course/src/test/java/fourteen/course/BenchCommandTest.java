package fourteen.course;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class BenchCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutANameItListsWhatThereIs() {
        assertThat(bench()).isEqualTo(0);
        assertThat(out.toString().lines().map(line -> line.strip().split(" ")[0]))
                .containsExactly("static-file", "routes", "render-to-string", "web-api", "flight-write", "flight-read",
                        "pages", "cold-start");
        assertThat(out.toString()).contains("first 200: dev, demo 1");
    }

    @Test
    void coldStartTakesAnyCommand() {
        assertThat(bench("--start", "dev my-site", "--start", "demo 4")).isEqualTo(0);
        assertThat(out.toString()).contains("first 200: dev my-site, demo 4");
    }

    @Test
    void aWrongNameIsASentenceAndExitCodeTwo() {
        assertThat(bench("static-flie")).isEqualTo(2);
        assertThat(err.toString()).startsWith("There is no benchmark 'static-flie'; there are static-file, routes, "
                + "render-to-string, web-api, flight-write, flight-read, pages, cold-start.");
        assertThat(out.toString()).isEmpty();
    }

    private int bench(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "bench";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandLine line = Main.commandLine(Path.of("/repository"));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(all);
    }
}
