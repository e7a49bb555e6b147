package fourteen.modules.source;

import fourteen.modules.ModulesException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files that exist only in memory.
final class MemorySource implements ModuleSource {

    private final Map<Path, String> files = new LinkedHashMap<>();

    MemorySource(Map<Path, String> files) {
        files.forEach((path, text) -> this.files.put(path.toAbsolutePath().normalize(), text));
    }

    @Override
    public boolean isFile(Path path) {
        return files.containsKey(path);
    }

    @Override
    public boolean isDirectory(Path path) {
        return files.keySet().stream().anyMatch(file -> !file.equals(path) && file.startsWith(path));
    }

    @Override
    public String read(Path file) {
        String text = files.get(file);
        if (text == null) {
            throw ModulesException.unreadable(file.toString(), "there is no such file in memory");
        }
        return text;
    }

    @Override
    public @Nullable String version(Path file) {
        return files.get(file);
    }

    @Override
    public List<String> list(Path directory) {
        return files.keySet()
                .stream()
                .filter(file -> !file.equals(directory) && file.startsWith(directory))
                .map(file -> directory.relativize(file).getName(0).toString())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Path real(Path file) {
        return file;
    }
}
