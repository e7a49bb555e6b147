package fourteen.hydration;

import fourteen.testkit.Graded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SourceStampsTest {

    @TempDir
    Path app;

    private Path page = Path.of("");

    @BeforeEach
    void write() throws IOException {
        page = Files.writeString(app.resolve("page.tsx"), "export default 1;");
    }

    @Test
    @Graded(task = "6.5", points = 4)
    void holdWhileNothingChanges() {
        assertThat(SourceStamps.of(List.of(page.toString())).hold()).isTrue();
    }

    @Test
    @Graded(task = "6.5", points = 6)
    void doNotHoldOnceAFileIsSaved() throws IOException {
        SourceStamps stamps = SourceStamps.of(List.of(page.toString()));
        Files.setLastModifiedTime(page, FileTime.fromMillis(Files.getLastModifiedTime(page).toMillis() + 1));
        assertThat(stamps.hold()).isFalse();
    }

    @Test
    @Graded(task = "6.5", points = 5)
    void doNotHoldOnceAFileIsGone() throws IOException {
        SourceStamps stamps = SourceStamps.of(List.of(page.toString()));
        Files.delete(page);
        assertThat(stamps.hold()).isFalse();
    }

    @Test
    void packagesAreNotWatched() throws IOException {
        Path inside = Files.writeString(Files.createDirectories(app.resolve("node_modules/x")).resolve("index.js"),
                "1");
        SourceStamps stamps = SourceStamps.of(List.of(inside.toString()));
        Files.delete(inside);
        assertThat(stamps.hold()).isTrue();
    }
}
