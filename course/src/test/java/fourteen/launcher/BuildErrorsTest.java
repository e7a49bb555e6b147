package fourteen.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class BuildErrorsTest {

    @Test
    void theCompilersErrorsStandAlone() {
        thatOf("""
                [INFO] Building Fourteen 1: HTTP 0.1.0-SNAPSHOT [3/10]
                [WARNING] /repo/m/src/main/java/a/B.java:[1,2] [unused] never mind
                [INFO] -------------------------------------------------------------
                [ERROR] COMPILATION ERROR :\s
                [INFO] -------------------------------------------------------------
                [ERROR] /repo/m/src/main/java/a/B.java:[12,34] error: cannot find symbol
                  symbol:   variable x
                  location: class B
                [ERROR] /repo/m/src/main/java/a/C.java:[5,1] [NullAway] dereferenced expression y is @Nullable
                [INFO] 2 errors\s
                [INFO] -------------------------------------------------------------
                [ERROR] Failed to execute goal compile: Compilation failure
                [ERROR] /repo/m/src/main/java/a/B.java:[12,34] error: cannot find symbol
                [ERROR] -> [Help 1]
                """).isEqualTo("""
                m/src/main/java/a/B.java:12:34: cannot find symbol
                  symbol:   variable x
                  location: class B
                m/src/main/java/a/C.java:5:1: [NullAway] dereferenced expression y is @Nullable""");
    }

    @Test
    void anyOtherErrorIsToldWithoutMavensAdviceOnItself() {
        thatOf("""
                [INFO] Scanning for projects...
                [ERROR] [ERROR] Some problems were encountered while processing the POMs:
                [FATAL] Non-parseable POM /repo/m/pom.xml: unexpected character (position: @56:27)
                [ERROR] The build could not read 1 project -> [Help 1]
                [ERROR]\s
                [ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.
                [ERROR] [Help 1] http://cwiki.apache.org/
                """).isEqualTo("""
                Some problems were encountered while processing the POMs:
                Non-parseable POM /repo/m/pom.xml: unexpected character (position: @56:27)
                The build could not read 1 project""");
    }

    @Test
    void aFloodOfErrorsIsCut() {
        List<String> log = new ArrayList<>(List.of("[ERROR] COMPILATION ERROR : ", "[INFO] ---"));
        for (int i = 1; i <= 100; i++) {
            log.add("[ERROR] /repo/A.java:[" + i + ",1] error: no");
        }

        assertThat(new BuildErrors(Path.of("/repo"), log).text()).startsWith("A.java:1:1: no\n")
                .endsWith("\nA.java:60:1: no\n… and 40 lines more");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> thatOf(String log) {
        return assertThat(new BuildErrors(Path.of("/repo"), log.lines().toList()).text());
    }
}
