package fourteen.routing.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// An app directory on disk. Links are followed, as long as they lead out of themselves.
record DiskFiles(Path app) implements AppFiles {

    @Override
    public List<Entry> list(String directory) throws IOException {
        Path path = app.resolve(directory);
        if (Files.isSymbolicLink(path)) {
            refuseLoop(path);
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.map(child -> new Entry(child.getFileName().toString(), Files.isDirectory(child))).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// A link that leads to a directory on the way to itself would be walked for ever.
    private void refuseLoop(Path link) throws IOException {
        Path target = link.toRealPath();
        for (Path above = link.getParent(); above != null && above.startsWith(app); above = above.getParent()) {
            if (above.toRealPath().startsWith(target)) {
                throw new FileSystemLoopException(link.toString());
            }
        }
    }
}
