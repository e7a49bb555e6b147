package fourteen.testkit.grades;

import fourteen.testkit.Graded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class TaskSelectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            ''             ; ''   ; first second third slow plain
            5.1            ; ''   ; first
            5              ; ''   ; first second slow
            05             ; ''   ; -
            graded         ; ''   ; first second third slow
            graded & !5.2  ; ''   ; first third
            5.1 | 6.1      ; ''   ; first third
            5.1,6.1        ; ''   ; first third
            slow           ; ''   ; slow
            5.2 & !slow    ; ''   ; second
            !graded        ; ''   ; plain
            ''             ; 5    ; third plain
            5              ; slow ; first second
            """)
    void aTaskIsATag(String included, String excluded, String expected) {
        List<String> chosen = chosen(new TaskSelection(included, excluded));
        assertThat(chosen).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.9", "5.1 | 5.9", "!5.9", "(5.9)"})
    void aTaskThatItsMilestoneDoesNotHaveIsAnError(String included) {
        TaskSelection selection = new TaskSelection(included, "");
        chosen(selection);
        assertThatThrownBy(selection::verdict).hasMessage(
                "No graded test is of task 5.9. The tasks here are 5.1, 5.2, 6.1.");
    }

    @Test
    void anotherMilestonesTaskIsALine() {
        TaskSelection selection = new TaskSelection("7.1", "");
        chosen(selection);
        assertThat(selection.verdict()).isEqualTo("No test here has the tag 7.1. The tasks here are 5.1, 5.2, 6.1.");
    }

    @Test
    void aModuleWithoutTestsSaysSo() {
        assertThat(new TaskSelection("quick", "").verdict())
                .isEqualTo("No test here has the tag quick. There are no graded tests here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5.1", "slow", "5"})
    void aChoiceThatFoundTestsSaysNothing(String included) {
        TaskSelection selection = new TaskSelection(included, "");
        chosen(selection);
        assertThat(selection.verdict()).isEmpty();
    }

    private static List<String> chosen(TaskSelection selection) {
        List<String> chosen = new ArrayList<>();
        InProcess.run(new TestExecutionListener() {
            @Override
            public void executionStarted(TestIdentifier test) {
                if (test.isTest()) {
                    chosen.add(test.getDisplayName().replace("()", ""));
                }
            }
        }, List.of(new PostDiscoveryFilter() {
            @Override
            public FilterResult apply(TestDescriptor test) {
                return selection.apply(test);
            }
        }), Samples.class);
        return chosen;
    }

    static final class Samples {

        @Test
        @Graded(task = "5.1", points = 1)
        void first() {}

        @Test
        @Graded(task = "5.2", points = 1)
        void second() {}

        @Test
        @Graded(task = "6.1", points = 1)
        void third() {}

        @Test
        @Tag("slow")
        @Graded(task = "5.2", points = 1)
        void slow() {}

        @Test
        void plain() {}
    }
}
