package fourteen.cli;

import fourteen.NewApp;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BuildCommandTest {

    @TempDir
    Path directory;

    @BeforeEach
    void home() {
        System.setProperty("fourteen.home", RepositoryRoot.path().toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("fourteen.home");
    }

    @Test
    void printsTheRoutesAndWhatABrowserLoadsForThem() throws IOException {
        NewApp.write(directory);
        Terminal build = Terminal.run("build", directory.toString());
        assertThat(build.err()).isEmpty();
        assertThat(build.exitCode()).isZero();
        assertThat(build.out().replaceAll("\\d+\\.\\d", "N")).isEqualToNormalizingWhitespace("""
                Route   Answer     Browser    compressed
                /       dynamic    N kB       N kB
                /about  dynamic    N kB       N kB

                dynamic: a page, rendered anew for each request. Browser: its scripts and stylesheets.

                Built in N s. Serve it with  ./fourteen start %s
                """.formatted(directory));
    }

    @Test
    void aDirectoryWithoutAnAppIsNamed() {
        Terminal build = Terminal.run("build", directory.toString());
        assertThat(build.exitCode()).isEqualTo(1);
        assertThat(build.err()).startsWith("There is no app in this directory.\n  at        " + directory);
    }

    @Test
    void startWithoutABuildSaysWhatToDo() throws IOException {
        NewApp.write(directory);
        Terminal start = Terminal.run("start", directory.toString(), "--port", "0");
        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.err()).startsWith("There is no build to serve.\n").contains("./fourteen build " + directory);
    }
}
