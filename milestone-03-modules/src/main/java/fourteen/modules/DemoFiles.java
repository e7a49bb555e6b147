package fourteen.modules;

import fourteen.modules.source.ModuleSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The demo's files: those on disk, and what a visitor has written over them. Nothing is written to disk.
final class DemoFiles implements ModuleSource {

    private final ModuleSource disk = ModuleSource.disk();
    private final Map<Path, String> edited = new ConcurrentHashMap<>();

    void edit(Path file, String text) {
        edited.put(file, text);
    }

    @Override
    public boolean isFile(Path path) {
        return edited.containsKey(path) || disk.isFile(path);
    }

    @Override
    public boolean isDirectory(Path path) {
        return disk.isDirectory(path);
    }

    @Override
    public String read(Path file) {
        String text = edited.get(file);
        return text != null ? text : disk.read(file);
    }

    @Override
    public @Nullable String version(Path file) {
        String text = edited.get(file);
        return text != null ? text : disk.version(file);
    }

    @Override
    public List<String> list(Path directory) {
        return disk.list(directory);
    }

    @Override
    public Path real(Path file) {
        return disk.real(file);
    }
}
