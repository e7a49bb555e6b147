package fourteen.course.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The repository's files, by their path from the root with slashes; what a build or an editor made is no part of them.
final class Tree {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".idea", ".vscode",
            ".fourteen",
            ".course", "fixture", "testdata");

    private final Path root;

    Tree(Path root) {
        this.root = root;
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All files whose path satisfies `wanted`, in order.
    List<String> files(Predicate<String> wanted) {
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean skipped = NOT_OURS.contains(directory.getFileName().toString()) && !directory.equals(root);
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    if (wanted.test(path)) {
                        files.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files.stream().sorted().toList();
    }
}
