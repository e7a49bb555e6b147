package fourteen.testkit.grades;

import fourteen.testkit.FailureClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The rows of one `grades.json`, written whole after every change: a reader, or a crash, always finds a complete file.
///
/// Rows are ordered by task, class and name, and hold neither times nor paths, so two runs over the same code write the same
/// bytes.
final class GradeSheet {

    // Surefire may run several test plans in one JVM; they fill one sheet.
    private static final Map<Path, GradeSheet> SHEETS = new ConcurrentHashMap<>();

    private static final Comparator<Grade> ORDER = Comparator
            .comparingInt((Grade row) -> numberAt(row.method().graded().task(), 0))
            .thenComparingInt(row -> numberAt(row.method().graded().task(), 1))
            .thenComparing(row -> row.method().graded().task())
            .thenComparing(row -> row.method().key());

    private final Path file;
    private final Map<String, Grade> rows = new HashMap<>();

    private GradeSheet(Path file) {
        this.file = file;
    }

    static GradeSheet at(Path file) {
        return SHEETS.computeIfAbsent(file.toAbsolutePath().normalize(), GradeSheet::new);
    }

    void deleteStale() {
        if (!rows.isEmpty()) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    void list(Grade row) {
        rows.put(row.method().key(), row);
    }

    void replace(Grade row) {
        rows.put(row.method().key(), row);
    }

    void replaceUnfinished(Grade row) {
        rows.computeIfPresent(row.method().key(), (_, old) -> old.failure() == FailureClass.CRASH ? row : old);
    }

    void write() {
        if (rows.isEmpty()) {
            return;
        }
        try {
            Path folder = file.getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "grades", ".tmp");
            Files.writeString(fresh, json());
            move(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String json() {
        List<Grade> ordered = rows.values().stream().sorted(ORDER).toList();
        int earned = ordered.stream().mapToInt(Grade::earned).sum();
        int points = ordered.stream().mapToInt(row -> row.method().graded().points()).sum();
        StringBuilder json = new StringBuilder();
        json.append("{\n  \"format\": \"fourteen-grades/1\",\n  \"earned\": ").append(earned);
        json.append(",\n  \"points\": ").append(points).append(",\n  \"tests\": [");
        for (int i = 0; i < ordered.size(); i++) {
            json.append(i == 0 ? "\n" : ",\n");
            appendRow(json, ordered.get(i));
        }
        return json.append("\n  ]\n}\n").toString();
    }

    private static void appendRow(StringBuilder json, Grade row) {
        GradedMethod method = row.method();
        json.append("    {\"task\": ").append(JsonText.quoted(method.graded().task()));
        json.append(", \"class\": ").append(JsonText.quoted(method.className()));
        json.append(", \"name\": ").append(JsonText.quoted(method.name()));
        json.append(", \"points\": ").append(method.graded().points());
        json.append(", \"earned\": ").append(row.earned());
        String visibility = method.graded().visibility().name().toLowerCase(Locale.ROOT);
        json.append(", \"visibility\": ").append(JsonText.quoted(visibility));
        json.append(", \"status\": ").append(JsonText.quoted(row.status()));
        FailureClass failure = row.failure();
        json.append(", \"failure\": ").append(failure == null ? "null" : JsonText.quoted(failure.name()));
        json.append(", \"message\": ").append(JsonText.quoted(row.message())).append('}');
    }

    private static int numberAt(String task, int part) {
        String[] parts = task.split("\\.", -1);
        try {
            return part < parts.length ? Integer.parseInt(parts[part]) : 0;
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
