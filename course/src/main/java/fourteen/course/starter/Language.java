package fourteen.course.starter;

import fourteen.course.syllabus.Task;
import java.util.Optional;

/// The languages that marks may stand in, and how each says "not implemented yet".
enum Language {
    JAVA, SCRIPT;

    /// The language of a file, by its name; empty where no marks are looked for.
    static Optional<Language> of(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1);
        return switch (extension) {
            case "java" -> Optional.of(JAVA);
            case "ts", "tsx", "mts", "js", "jsx", "mjs", "cjs" -> Optional.of(SCRIPT);
            default -> Optional.empty();
        };
    }

    /// The statement that a starter has instead of the task's code.
    String notImplemented(Task task) {
        String message = (task.id() + ": " + task.title()).replace("\\", "\\\\").replace("\"", "\\\"");
        return switch (this) {
            case JAVA -> "throw new UnsupportedOperationException(\"" + message + "\");";
            case SCRIPT -> "throw new Error('" + message.replace("\\\"", "\"").replace("'", "\\'") + "');";
        };
    }
}
