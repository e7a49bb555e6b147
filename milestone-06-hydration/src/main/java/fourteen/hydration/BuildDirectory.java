package fourteen.hydration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a build's files go, all of them or none: they are made beside it, and take its place when they are done.
public final class BuildDirectory {

    private BuildDirectory() {}

    /// An empty directory beside the build's, with room for the files that browsers load.
    public static Path draft(Path out) throws IOException {
        Path draft = out.resolveSibling(out.getFileName() + ".tmp");
        delete(draft);
        Files.createDirectories(ClientBuild.files(draft));
        return draft;
    }

    /// Puts the draft in the place of the last build.
    public static void publish(Path draft, Path out) throws IOException {
        delete(out);
        Files.move(draft, out);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(directory)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
