package fourteen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class SourcesTest {

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void aRepository() throws IOException {
        write("pom.xml", "<project/>");
        write("m/pom.xml", "<project/>");
        write("m/src/main/java/A.java", "class A {}");
        write("m/src/test/java/ATest.java", "class ATest {}");
    }

    @Test
    void changesWithAByteOfASource() throws IOException {
        for (String file : new String[]{"pom.xml", "package-lock.json", ".mvn/maven.config", "m/pom.xml",
                "m/src/main/java/A.java", "m/src/main/resources/new.txt"}) {
            String before = Sources.of(root).fingerprint();
            write(file, "changed");
            assertThat(Sources.of(root).fingerprint()).as(file).isNotEqualTo(before);
        }
    }

    @Test
    void changesWhenASourceIsRenamedOrDeleted() throws IOException {
        String before = Sources.of(root).fingerprint();
        Files.move(root.resolve("m/src/main/java/A.java"), root.resolve("m/src/main/java/B.java"));
        String renamed = Sources.of(root).fingerprint();
        Files.delete(root.resolve("m/src/main/java/B.java"));

        assertThat(renamed).isNotEqualTo(before);
        assertThat(Sources.of(root).fingerprint()).isNotEqualTo(before).isNotEqualTo(renamed);
    }

    @Test
    void staysTheSameForOtherTimesTestsAndOutput() throws IOException {
        String before = Sources.of(root).fingerprint();
        write("m/src/test/java/ATest.java", "changed");
        write("m/target/classes/A.class", "made");
        write("notes.txt", "words");
        Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.from(Instant.EPOCH));

        assertThat(Sources.of(root).fingerprint()).isEqualTo(before).matches("[0-9a-f]{16}");
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), content);
    }
}
