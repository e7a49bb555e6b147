package fourteen.launcher;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One build, kept: the project's jars, and the argument files that name them. Named by the fingerprint of its sources.
final class BuildDirectory {

    /// How many builds stay, the newest first: a server started before the last edits still has its jars.
    private static final int KEPT = 3;
    private static final List<String> ARGUMENT_FILES = List.of("interpreter.args", "compiler.args");

    private BuildDirectory() {}

    static boolean isWhole(Path directory) {
        return ARGUMENT_FILES.stream().allMatch(name -> Files.isRegularFile(directory.resolve(name)));
    }

    /// Copies what Maven has just made to a directory of that name.
    static void keep(Path root, Path builds, String name) throws IOException {
        Path fresh = builds.resolve(name + ".new");
        delete(fresh);
        Files.createDirectories(fresh);
        Path whole = builds.resolve(name);
        for (String file : ARGUMENT_FILES) {
            String text = Files.readString(builds.resolve(file));
            Files.writeString(fresh.resolve(file), withOwnJars(text, root, fresh, whole));
        }
        delete(whole);
        move(fresh, whole);
        forgetOldOnes(builds);
    }

    /// Renames in one step where the system can, so that nobody sees a half-written file.
    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String withOwnJars(String arguments, Path root, Path copies, Path whole) throws IOException {
        // Java reads `/` on every system, and so Maven wrote it.
        String prefix = root.toString().replace('\\', '/');
        Matcher jar = Pattern.compile(Pattern.quote(prefix) + "/[^/\"]+/target/([^/\"]+\\.jar)").matcher(arguments);
        var result = new StringBuilder();
        while (jar.find()) {
            Files.copy(Path.of(jar.group()), copies.resolve(jar.group(1)), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
            String copy = whole.resolve(jar.group(1)).toString().replace('\\', '/');
            jar.appendReplacement(result, Matcher.quoteReplacement(copy));
        }
        return jar.appendTail(result).toString();
    }

    private static void forgetOldOnes(Path builds) throws IOException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(builds)) {
            all = entries.filter(Files::isDirectory)
                    .sorted(Comparator.comparing(BuildDirectory::age).reversed())
                    .toList();
        }
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            delete(old);
        }
    }

    private static FileTime age(Path directory) {
        try {
            return Files.getLastModifiedTime(directory);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            path.toFile().delete(); // Windows keeps what a running server has open; the next build tries again.
        }
    }
}
