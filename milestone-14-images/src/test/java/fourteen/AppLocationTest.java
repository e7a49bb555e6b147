package fourteen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class AppLocationTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void isTheDirectoryThatHoldsApp() throws IOException {
        Path app = Files.createDirectories(directory.resolve("app"));

        assertThat(AppLocation.of(directory)).isEqualTo(new AppLocation(directory, app));
    }

    @Test
    void isTheDirectoryThatHoldsSrcApp() throws IOException {
        Path app = Files.createDirectories(directory.resolve("src/app"));

        assertThat(AppLocation.of(directory)).isEqualTo(new AppLocation(directory, app));
    }

    @Test
    void isAroundTheAppDirectoryItself() throws IOException {
        Path plain = Files.createDirectories(directory.resolve("a/app"));
        Path inSource = Files.createDirectories(directory.resolve("b/src/app"));

        assertThat(AppLocation.of(plain)).isEqualTo(new AppLocation(directory.resolve("a"), plain));
        assertThat(AppLocation.of(inSource)).isEqualTo(new AppLocation(directory.resolve("b"), inSource));
    }

    @Test
    void anAppMayHaveARouteThatIsCalledApp() throws IOException {
        Path app = Files.createDirectories(directory.resolve("app"));
        Files.createDirectories(app.resolve("blog/app"));

        assertThat(AppLocation.of(directory).app()).isEqualTo(app);
    }

    @Test
    void withoutAnAppItSaysWhatWasExpected() {
        assertThatThrownBy(() -> AppLocation.of(directory)).isInstanceOf(FourteenException.class).hasMessage("""
                There is no app in this directory.
                  at        %s
                  expected  a directory that holds app/ or src/app/
                  next      give another directory, or make an app: ./fourteen new %1$s
                  lesson    milestone-14-images/README.md#apps  [FOURTEEN-02]""".formatted(directory));
    }
}
