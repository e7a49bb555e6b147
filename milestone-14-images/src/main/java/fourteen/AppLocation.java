package fourteen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where an app lies.
///
/// @param root the directory with the app's `public/`, `node_modules` and `.fourteen/`
/// @param app  the directory with its routes: `app/` or `src/app/` below the root
public record AppLocation(Path root, Path app) {

    private static final List<String> NAMES = List.of("app", "src/app");

    /// Finds the app in a directory, or around it if it is the app directory itself.
    ///
    /// @throws FourteenException if there is none
    public static AppLocation of(Path directory) {
        Path given = directory.toAbsolutePath().normalize();
        for (String name : NAMES) {
            Path app = given.resolve(name);
            if (Files.isDirectory(app)) {
                return new AppLocation(given, app);
            }
        }
        Path parent = given.getParent();
        if (parent != null && given.endsWith("app") && Files.isDirectory(given)) {
            Path above = parent.getParent();
            return new AppLocation(parent.endsWith("src") && above != null ? above : parent, given);
        }
        throw FourteenException.noAppDirectory(directory);
    }

    /// Files that are served as they are; the directory need not be there.
    public Path publicFiles() {
        return root.resolve("public");
    }

    /// What belongs to the framework, and not into version control.
    public Path output() {
        return root.resolve(".fourteen");
    }

    /// What `build` writes and `start` serves.
    public Path build() {
        return output().resolve("build");
    }
}
