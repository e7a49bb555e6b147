package fourteen.course.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// One graded test's result, as the test kit writes it into `grades.json`.
///
/// @param status `passed`, `failed`, `skipped` or `not-implemented`
/// @param failure the class of failure; null if there was none
record Row(String task, @JsonProperty("class") String type, String name, int points, int earned, String visibility,
        String status, @Nullable String failure, String message) {

    String test() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + name;
    }

    boolean isPassed() {
        return status.equals("passed");
    }

    boolean isSkipped() {
        return status.equals("skipped");
    }

    /// Failed by the code under test: not by a missing browser or the like.
    boolean isCaught() {
        return !isPassed() && !isSkipped() && !"INFRASTRUCTURE".equals(failure);
    }

    /// Whether the message says visibly that this very task isn't implemented yet.
    boolean saysNotImplemented() {
        return status.equals("not-implemented") && message.startsWith(task + " ");
    }

    String firstLine() {
        return message.lines().findFirst().orElse("no message");
    }
}
