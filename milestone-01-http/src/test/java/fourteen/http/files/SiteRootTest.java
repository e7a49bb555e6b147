package fourteen.http.files;

import fourteen.http.semantics.UrlPath;
import fourteen.testkit.Graded;
import fourteen.testkit.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SiteRootTest {

    @TempDir
    Path directory;

    private Path site;
    private Path outside;

    @BeforeEach
    void fill() throws IOException {
        site = Files.createDirectories(directory.toRealPath().resolve("site"));
        outside = Files.createDirectories(directory.toRealPath().resolve("site-secrets"));
        Files.writeString(outside.resolve("password.txt"), "secret");
        Files.createDirectories(site.resolve("docs"));
        Files.writeString(site.resolve("docs/a.txt"), "a");
        Files.writeString(site.resolve(".env"), "KEY=1");
        Files.createDirectories(site.resolve(".git"));
        Files.writeString(site.resolve(".git/config"), "x");
        Files.createDirectories(site.resolve(".well-known"));
        Files.writeString(site.resolve(".well-known/security.txt"), "x");
    }

    private @Nullable Path find(String... names) throws IOException {
        return new SiteRoot(site).find(new UrlPath(List.of(names), true));
    }

    private void link(String name, Path target) throws IOException {
        try {
            Files.createSymbolicLink(site.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            throw Requirement.missing("This system lets nobody make symbolic links: " + e + ".");
        }
    }

    @Test
    @Graded(task = "1.2", points = 3)
    void aFileInsideIsFound() throws IOException {
        assertThat(find("docs", "a.txt")).isEqualTo(site.resolve("docs/a.txt"));
        assertThat(find(".well-known", "security.txt")).isEqualTo(site.resolve(".well-known/security.txt"));
    }

    @Test
    @Graded(task = "1.2", points = 5)
    void aLinkOutOfTheRootLeadsNowhere() throws IOException {
        link("password.txt", outside.resolve("password.txt"));
        link("secrets", outside);
        link("up", Path.of(".."));

        assertThat(find("password.txt")).as("invariant 2").isNull();
        assertThat(find("secrets", "password.txt")).as("invariant 2").isNull();
        assertThat(find("up", "site-secrets", "password.txt")).as("invariant 2").isNull();
        assertThat(find("up", "site", "docs", "a.txt")).as("out and in again is in")
                .isEqualTo(site.resolve("docs/a.txt"));
    }

    @Test
    @Graded(task = "1.2", points = 4)
    void aLinkInsideLeadsToItsFile() throws IOException {
        link("latest.txt", Path.of("docs", "a.txt"));
        link("manual", site.resolve("docs"));

        assertThat(find("latest.txt")).isEqualTo(site.resolve("docs/a.txt"));
        assertThat(find("manual", "a.txt")).isEqualTo(site.resolve("docs/a.txt"));
    }

    @Test
    @Graded(task = "1.2", points = 3)
    void aLinkDoesNotBringHiddenFilesToLight() throws IOException {
        link("environment.txt", site.resolve(".env"));
        link("repository", site.resolve(".git"));

        assertThat(find("environment.txt")).as("invariant 2").isNull();
        assertThat(find("repository", "config")).as("invariant 2").isNull();
    }

    @Test
    void hiddenFilesAreNotServed() throws IOException {
        assertThat(find(".env")).isNull();
        assertThat(find(".git", "config")).isNull();
        assertThat(find("docs", ".well-known", "x")).isNull();
    }

    @Test
    void namesThatWindowsReadsOtherwiseAreServedNowhere() throws IOException {
        for (String name : List.of("aux", "NUL", "con.txt", "Com1.log", "lpt9", "a.txt.", "a.txt ", "a.txt::$DATA",
                "C:", "a?b", "a|b",
                "conin$")) {
            try {
                Files.writeString(site.resolve(name), "x");
            } catch (IOException | java.nio.file.InvalidPathException e) {
                // Where the system has no such name, so much the better.
            }
            assertThat(find(name)).as(name).isNull();
        }
        Files.writeString(site.resolve("console.txt"), "x");
        assertThat(find("console.txt")).isEqualTo(site.resolve("console.txt"));
    }

    @Test
    void whatIsNoFileIsNotFound() throws IOException {
        assertThat(find()).isNull();
        assertThat(find("docs")).isNull();
        assertThat(find("docs", "b.txt")).isNull();
        assertThat(find("docs", "a.txt", "x")).isNull();
        assertThat(find("x\0y")).isNull();
        assertThat(find("x".repeat(5_000))).isNull();
    }
}
