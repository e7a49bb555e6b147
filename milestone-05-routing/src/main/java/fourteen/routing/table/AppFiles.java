package fourteen.routing.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The names in an app directory. The scan needs no more of a file system than this.
public interface AppFiles {

    /// One name in a directory.
    record Entry(String name, boolean directory) {}

    /// What a directory holds.
    ///
    /// @param directory its path below `app/` with forward slashes; `""` is `app/` itself
    /// @throws java.nio.file.FileSystemLoopException if the directory is a link to one that contains it
    /// @throws java.nio.file.NoSuchFileException if there is none
    List<Entry> list(String directory) throws IOException;

    /// An app directory on disk.
    static AppFiles on(Path app) {
        return new DiskFiles(app);
    }

    /// An app of file names alone: `"page.tsx", "posts/[slug]/page.tsx"`.
    static AppFiles of(String... files) {
        return new NamedFiles(List.of(files));
    }
}
