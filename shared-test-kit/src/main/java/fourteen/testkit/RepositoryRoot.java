package fourteen.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/// The directory of the repository, wherever in it the tests were started: a module under Maven, the root in an IDE.
public final class RepositoryRoot {

    private static final Path ROOT = find(Path.of("").toAbsolutePath());

    private RepositoryRoot() {}

    /// The absolute path of the directory that holds `.mvn`, `package.json` and all modules.
    public static Path path() {
        return ROOT;
    }

    /// A file or directory of the repository, by its path from the root with forward slashes.
    public static Path resolve(String path) {
        return ROOT.resolve(path);
    }

    static Path find(Path start) {
        for (Path here = start; here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve(".mvn")) && Files.isRegularFile(here.resolve("package.json"))) {
                return here;
            }
        }
        throw new TestKitFailure(FailureClass.INFRASTRUCTURE,
                "No directory above " + start + " holds .mvn and package.json: start the tests inside the repository.");
    }
}
