package fourteen.modules.source;

import fourteen.modules.ModulesException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where files come from: the disk, or memory. The seam for whoever keeps modules elsewhere.
///
/// Paths are absolute and normalised. Implementations may be asked by several threads at once.
public interface ModuleSource {

    /// The files on disk.
    static ModuleSource disk() {
        return new DiskSource();
    }

    /// Files that exist only here, by absolute path: for tests and generated code. The map is copied.
    static ModuleSource memory(Map<Path, String> files) {
        return new MemorySource(files);
    }

    boolean isFile(Path path);

    boolean isDirectory(Path path);

    /// The whole text of a file, read as UTF-8.
    ///
    /// @throws ModulesException if it can't be read
    String read(Path file);

    /// Something that changes when the file does: its time and size, or a hash; null if it is gone.
    @Nullable
    String version(Path file);

    /// Names in a directory, for "did you mean"; empty if there is none.
    List<String> list(Path directory);

    /// The file behind symbolic links: one file is one module, however it is reached.
    Path real(Path file);
}
