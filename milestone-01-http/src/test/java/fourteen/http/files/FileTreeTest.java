package fourteen.http.files;

import fourteen.http.semantics.UrlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What is remembered of files, and for how long.
class FileTreeTest {

    private static final Instant NOW = Instant.parse("2026-06-03T12:00:00Z");
    private static final FileOptions OPTIONS = FileOptions.DEFAULT.withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private static final UrlPath PATH = UrlPath.parse("/a.txt").orElseThrow();

    @TempDir
    Path directory;

    private void write(String content, Instant modified) throws IOException {
        // In place, so that the file stays the same one for the file system.
        Files.writeString(directory.resolve("a.txt"), content);
        Files.setLastModifiedTime(directory.resolve("a.txt"), FileTime.from(modified));
    }

    private FileStore store(FileOptions options) throws IOException {
        return new FileStore(new SiteRoot(directory), options);
    }

    private static String content(FileStore store) throws IOException {
        StoredFile file = Objects.requireNonNull(store.get(PATH));
        return new String(Objects.requireNonNull(file.content()), StandardCharsets.UTF_8);
    }

    @Test
    void anUnchangedFileIsReadOnce() throws IOException {
        write("one", NOW.minusSeconds(10));
        FileStore store = store(OPTIONS);

        assertThat(store.get(PATH)).isSameAs(store.get(PATH));
    }

    @Test
    void anotherTimeOrSizeMeansAnotherContent() throws IOException {
        FileStore store = store(OPTIONS);
        write("one", NOW.minusSeconds(10));
        assertThat(content(store)).isEqualTo("one");
        write("two", NOW.minusSeconds(9));
        assertThat(content(store)).isEqualTo("two");
        write("three", NOW.minusSeconds(9));
        assertThat(content(store)).isEqualTo("three");
    }

    @Test
    void aFileThatChangedJustNowIsNotTrustedYet() throws IOException {
        FileStore store = store(OPTIONS);
        write("one", NOW);
        assertThat(content(store)).isEqualTo("one");
        // The same time, the same size: only a second look tells.
        write("two", NOW);
        assertThat(content(store)).isEqualTo("two");
    }

    @Test
    void aReplacedFileIsSeen() throws IOException {
        FileStore store = store(OPTIONS);
        write("one", NOW.minusSeconds(10));
        Path other = directory.resolve("b.txt");
        Files.writeString(other, "two");
        Files.setLastModifiedTime(other, FileTime.from(NOW.minusSeconds(9)));
        assertThat(content(store)).isEqualTo("one");
        Files.move(other, directory.resolve("a.txt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(content(store)).isEqualTo("two");
    }

    @Test
    void aDeletedFileIsGone() throws IOException {
        FileStore store = store(OPTIONS);
        write("one", NOW.minusSeconds(10));
        assertThat(store.get(PATH)).isNotNull();
        Files.delete(directory.resolve("a.txt"));
        assertThat(store.get(PATH)).isNull();
        assertThat(store.get(PATH)).isNull();
        write("two", NOW.minusSeconds(10));
        assertThat(content(store)).isEqualTo("two");
    }

    @Test
    void aTimeInTheFutureIsAnnouncedAsNow() throws IOException {
        FileStore store = store(OPTIONS);
        write("one", NOW.plusSeconds(3_600));

        assertThat(Objects.requireNonNull(store.get(PATH)).lastModified()).isEqualTo("Wed, 03 Jun 2026 12:00:00 GMT");
    }

    @Test
    void insideItsTimeAFileIsNotLookedAtAgain() throws IOException {
        FileStore store = store(OPTIONS.withFreshFor(Duration.ofDays(1)));
        write("one", NOW.minusSeconds(10));
        assertThat(content(store)).isEqualTo("one");
        write("two", NOW.minusSeconds(9));
        assertThat(content(store)).isEqualTo("one");
    }

    @Test
    void theSameContentHasTheSameTagWhereverItIsRead() throws IOException {
        write("one", NOW.minusSeconds(10));
        StoredFile inMemory = Objects.requireNonNull(store(OPTIONS).get(PATH));
        StoredFile onDisk = Objects.requireNonNull(store(OPTIONS.withMemory(2, 0)).get(PATH));

        assertThat(onDisk.content()).isNull();
        assertThat(onDisk.tag()).isEqualTo(inMemory.tag());
    }

    @Test
    void memoryHasABound() throws IOException {
        FileStore store = store(OPTIONS.withMemory(100, 250));
        for (int i = 0; i < 50; i++) {
            Path file = directory.resolve("f" + i + ".txt");
            Files.writeString(file, "x".repeat(100));
            Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(10)));
            assertThat(store.get(UrlPath.parse("/f" + i + ".txt").orElseThrow())).isNotNull();
            assertThat(store.memory()).isBetween(100L, 250L);
        }
    }

    @Test
    void aDirectoryWithManyReadersGivesOneFile() throws IOException {
        write("one", NOW.minusSeconds(10));
        FileStore store = store(OPTIONS);

        assertThat(java.util.stream.IntStream.range(0, 200).parallel().mapToObj(i -> {
            try {
                return Objects.requireNonNull(store.get(PATH));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).distinct().count()).isEqualTo(1);
    }
}
