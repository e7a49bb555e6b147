package fourteen.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds programs as a shell would: a variable that names one wins, then the directories of `PATH`.
public final class Executable {

    private Executable() {}

    /// The first of `names` that is installed.
    ///
    /// @param variable the environment variable that may hold a program's path; if it is set, nothing else is looked at
    public static Optional<Path> find(String variable, String... names) {
        return find(System.getenv(), variable, names);
    }

    static Optional<Path> find(Map<String, String> environment, String variable, String... names) {
        String named = environment.getOrDefault(variable, "");
        if (!named.isBlank()) {
            return executable(named.strip());
        }
        // Windows writes "Path" and wants a suffix.
        String path = environment.getOrDefault("PATH", environment.getOrDefault("Path", ""));
        List<String> suffixes = File.separatorChar == '\\' ? List.of(".exe", ".cmd") : List.of("");
        for (String name : names) {
            for (String folder : path.split(File.pathSeparator)) {
                for (String suffix : suffixes) {
                    Optional<Path> found = folder.isEmpty()
                            ? Optional.empty()
                            : executable(folder + "/" + name + suffix);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> executable(String file) {
        try {
            Path path = Path.of(file).toAbsolutePath();
            return Files.isRegularFile(path) && Files.isExecutable(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            // A PATH may hold anything; what is no path holds no program.
            return Optional.empty();
        }
    }
}
