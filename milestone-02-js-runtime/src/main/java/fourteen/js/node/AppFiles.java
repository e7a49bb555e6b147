package fourteen.js.node;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files under one directory, to be read. A path that leads out of it, by `..`, absolutely or through a link, is
/// refused.
final class AppFiles {

    /// More in one piece would be a way to fill the heap.
    static final long MAX_BYTES = 256L << 20;

    /// The reasons that the JDK passes on from the system where it has no exception of its own.
    private static final Map<String, String> REASONS = Map.of("not a directory", "ENOTDIR", "is a directory", "EISDIR",
            "too many levels of symbolic links", "ELOOP", "too many symbolic links", "ELOOP", "file name too long",
            "ENAMETOOLONG",
            "unable to get working directory", "ENOENT");

    private final Path root;

    /// @param root an absolute path
    AppFiles(Path root) {
        this.root = root.normalize();
    }

    Path root() {
        return root;
    }

    byte[] read(String path) throws IOException {
        Path file = real(path);
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new FileRefused("EISDIR", "is a directory");
        }
        // A pipe would hold the loop for as long as nobody writes.
        if (!attributes.isRegularFile()) {
            throw new FileRefused("EINVAL", "is no regular file");
        }
        if (attributes.size() > MAX_BYTES) {
            throw new FileRefused("ERR_FS_FILE_TOO_LARGE",
                    "File size (" + attributes.size() + ") is greater than " + (MAX_BYTES >> 20) + " MiB");
        }
        return Files.readAllBytes(file);
    }

    /// Kind (`file`, `directory`, `link` or `other`), size, then four times in milliseconds: access, modification,
    /// change, birth.
    Object[] stat(String path, boolean followLink) throws IOException {
        Path file = followLink ? real(path) : realParent(path);
        BasicFileAttributes it = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Object[]{kind(it), it.size(), milliseconds(it.lastAccessTime()),
                milliseconds(it.lastModifiedTime()), milliseconds(changed(file, it)), milliseconds(it.creationTime())};
    }

    private static FileTime changed(Path file, BasicFileAttributes attributes) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? (FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)
                : attributes.lastModifiedTime();
    }

    private static double milliseconds(FileTime time) {
        Instant instant = time.toInstant();
        return instant.getEpochSecond() * 1e3 + instant.getNano() / 1e6;
    }

    private static String kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return "link";
        }
        return attributes.isDirectory() ? "directory" : attributes.isRegularFile() ? "file" : "other";
    }

    /// Name, kind, name, kind, …, sorted by name; below sub-directories as paths from here. Links are not followed.
    List<String> list(String path, boolean recursive) throws IOException {
        Path directory = real(path);
        List<String> found = new ArrayList<>();
        list(directory, "", recursive, found);
        return found;
    }

    private static void list(Path directory, String prefix, boolean recursive, List<String> found) throws IOException {
        List<Path> entries;
        try (Stream<Path> stream = Files.list(directory)) {
            entries = stream.sorted().toList();
        }
        List<Path> below = new ArrayList<>();
        for (Path entry : entries) {
            String kind = kind(Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            found.add(prefix + entry.getFileName());
            found.add(kind);
            if (kind.equals("directory")) {
                below.add(entry);
            }
        }
        if (recursive) {
            for (Path entry : below) {
                list(entry, prefix + entry.getFileName() + entry.getFileSystem().getSeparator(), true, found);
            }
        }
    }

    /// Whether the file is there and may be read and executed as asked: the bits of `fs.constants`.
    void access(String path, int mode) throws IOException {
        Path file = real(path);
        if (((mode & 4) != 0 && !Files.isReadable(file)) || ((mode & 1) != 0 && !Files.isExecutable(file))) {
            throw new AccessDeniedException(path);
        }
        if ((mode & 2) != 0) {
            throw new FileRefused("EROFS", "read-only file system");
        }
    }

    String realPath(String path) throws IOException {
        return real(path).toString();
    }

    String linkTarget(String path) throws IOException {
        return Files.readSymbolicLink(realParent(path)).toString();
    }

    /// The path without links.
    private Path real(String path) throws IOException {
        return inside(path, spelled(path).toRealPath());
    }

    /// Without links but for its last part.
    private Path realParent(String path) throws IOException {
        Path spelled = spelled(path);
        Path parent = spelled.getParent();
        Path name = spelled.getFileName();
        if (spelled.equals(root) || parent == null || name == null) {
            return real(path);
        }
        Path directory = inside(path, parent.toRealPath());
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(path);
        }
        return directory.resolve(name);
    }

    /// What the path says as it is written. Looked at first, so that nobody learns which files are there outside.
    private Path spelled(String path) throws IOException {
        if (path.isEmpty()) {
            throw new NoSuchFileException(path);
        }
        Path spelled;
        try {
            spelled = root.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(path);
        }
        if (!spelled.startsWith(root) && !spelled.startsWith(root.toRealPath())) {
            throw outside(path);
        }
        return spelled;
    }

    private Path inside(String path, Path real) throws IOException {
        if (!real.startsWith(root.toRealPath())) {
            throw outside(path);
        }
        return real;
    }

    private FileRefused outside(String path) {
        return new FileRefused("ERR_ACCESS_DENIED", "fs: '" + path + "' is outside the app's directory " + root
                + ". Scripts may read files below it; let a Java service read others");
    }

    /// Node's code for what went wrong.
    static String code(Exception thrown) {
        return switch (thrown) {
            case FileRefused e -> e.code();
            case NoSuchFileException _ -> "ENOENT";
            case NotDirectoryException _ -> "ENOTDIR";
            case AccessDeniedException _ -> "EACCES";
            case FileSystemLoopException _ -> "ELOOP";
            case NotLinkException _ -> "EINVAL";
            case FileSystemException e -> reason(e.getReason());
            default -> "EIO";
        };
    }

    private static String reason(@Nullable String reason) {
        String text = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        return REASONS.entrySet()
                .stream()
                .filter(it -> text.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("EIO");
    }
}
