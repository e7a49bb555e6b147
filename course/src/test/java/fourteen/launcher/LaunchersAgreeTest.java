package fourteen.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// `fourteen.cmd` says the same to the JVM as `fourteen`.
final class LaunchersAgreeTest {

    private static final Pattern JVM = Pattern
            .compile("-X[\\w:+-]+|-Dfourteen\\.\\w+|\\w+\\.args|fourteen\\.course\\.Main|FOURTEEN_\\w+");

    @Test
    void theSameOptionsFilesAndVariables() throws IOException {
        Set<String> unix = words(Path.of("../fourteen"));

        assertThat(unix).contains("-XX:AOTCache", "compiler.args", "fourteen.course.Main");
        assertThat(words(Path.of("../fourteen.cmd"))).isEqualTo(unix);
    }

    @Test
    void windowsReadsItsScriptWithItsOwnLineEnds() throws IOException {
        assertThat(Files.readString(Path.of("../.gitattributes"))).contains("*.cmd text eol=crlf");
    }

    private static Set<String> words(Path script) throws IOException {
        return JVM.matcher(Files.readString(script))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
