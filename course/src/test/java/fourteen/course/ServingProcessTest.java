package fourteen.course;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Servers as processes of their own: when they say that they are ready, and how they end.
final class ServingProcessTest {

    @TempDir
    private Path app = Path.of("");
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void anApp() throws IOException {
        Files.createDirectories(app.resolve("public"));
        Files.writeString(app.resolve("public/hello.txt"), "hello");
        Files.createDirectories(app.resolve("app"));
        Files.writeString(app.resolve("app/layout.tsx"), """
                export default function Layout({ children }: LayoutProps) {
                  return <html><body>{children}</body></html>;
                }
                """);
        Files.writeString(app.resolve("app/page.tsx"), """
                export default function Page() {
                  return <h1>Home</h1>;
                }
                """);
    }

    @AfterEach
    void nothingStays() throws InterruptedException {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void onceItSaysReadyItAnswers() throws Exception {
        Process server = start("dev", app.toString(), "--port", "0");
        String url = readyUrl(server.inputReader());

        assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(get(url + "/hello.txt")).isEqualTo("200 hello");
        assertThat(Files.exists(app.resolve(".fourteen/types/pages.d.ts"))).isTrue();
    }

    @Test
    void aDemoAnswersWithItsHomePage() throws Exception {
        Process server = start("demo", "1", "--port", "0");

        assertThat(get(readyUrl(server.inputReader()) + "/")).startsWith("200 <!doctype html>");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
    void sigtermEndsItWithTheShellsCodeAndNothingMoreIsSaid() throws Exception {
        Process server = start("dev", app.toString(), "--port", "0");
        BufferedReader out = server.inputReader();
        readyUrl(out);
        server.toHandle().destroy();

        assertThat(server.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(143);
        assertThat(out.readLine()).isNull();
        assertThat(server.errorReader().lines()).noneMatch(line -> line.contains("Exception"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGINT")
    void controlCEndsItToo() throws Exception {
        Process server = start("dev", app.toString(), "--port", "0");
        readyUrl(server.inputReader());
        new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())).start().waitFor();

        assertThat(server.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(130);
    }

    @Test
    void aPortInUseIsASentence() throws Exception {
        String url = readyUrl(start("dev", app.toString(), "--port", "0").inputReader());
        String port = url.substring(url.lastIndexOf(':') + 1);
        Process second = start("dev", app.toString(), "--port", port);

        assertThat(second.inputReader().readLine()).isNull();
        assertThat(second.errorReader().readLine()).isEqualTo("Port " + port + " is in use by another program.");
        assertThat(second.waitFor()).isEqualTo(1);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfourteen.home=" + Path.of("..").toAbsolutePath().normalize(), Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        processes.add(process);
        return process;
    }

    private static String readyUrl(BufferedReader out) throws IOException {
        String line = out.readLine();
        assertThat(line).startsWith("Ready on http://");
        return line.substring("Ready on ".length());
    }

    private static String get(String url) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        return connection.getResponseCode() + " "
                + new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
