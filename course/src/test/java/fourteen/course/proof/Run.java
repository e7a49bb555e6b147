package fourteen.course.proof;

import java.time.Duration;
import java.util.List;

/// What one child process reported.
///
/// @param rows the graded tests, those without a result as crashed
/// @param end how the process ended
/// @param log the end of what it printed
record Run(List<Row> rows, End end, Duration took, String log) {

    /// It ran to its end; or it was killed at its deadline, as it looped or waited for ever; or it ended by itself too early.
    enum End {
        NORMAL, TIMEOUT, CRASH
    }

    Run {
        rows = List.copyOf(rows);
    }

    /// Whether a test waited in vain: what it waited for may still be running.
    boolean hasTimeouts() {
        return rows.stream().anyMatch(row -> "TIMEOUT".equals(row.failure()));
    }

    List<Row> of(String task) {
        return rows.stream().filter(row -> row.task().equals(task)).toList();
    }
}
