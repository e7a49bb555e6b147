package fourteen.course.extension;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/// `.mvn/milestones.jar`: its source, compiled, and its entries, read and written.
final class MilestonesJar {

    private static final String SOURCE = "course/maven-extension/dev/fourteen/build/Milestones.java";
    private static final String INDEX = "META-INF/sisu/javax.inject.Named";
    // What Maven's component scanner looks for; any fixed time, so that the same source makes the same jar.
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 1, 0, 0);

    private final Path root;

    MilestonesJar(Path root) {
        this.root = root;
    }

    Path file() {
        return root.resolve(".mvn/milestones.jar");
    }

    /// The entries that the jar must have: the index of components, and the compiled classes.
    ///
    /// Java 8's class files, because Maven 3.8's scanner passes over newer ones; without debugging information, so that
    /// lines may move in the source.
    Map<String, byte[]> compiled(Path scratch) throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        var problems = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("--release", "8", "-g:none", "-proc:none", "-Xlint:-options", "-classpath",
                System.getProperty("java.class.path"), "-d", scratch.toString());
        try (var files = javac.getStandardFileManager(problems, Locale.ROOT, null)) {
            var units = files.getJavaFileObjects(root.resolve(SOURCE));
            if (!javac.getTask(null, files, problems, options, null, units).call()) {
                throw new IllegalStateException(problems.getDiagnostics()
                        .stream()
                        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                        .toList()
                        .toString());
            }
        }
        Map<String, byte[]> entries = new TreeMap<>();
        StringBuilder index = new StringBuilder();
        try (Stream<Path> classes = Files.walk(scratch)) {
            for (Path file : classes.filter(Files::isRegularFile).sorted().toList()) {
                String name = scratch.relativize(file).toString().replace('\\', '/');
                entries.put(name, Files.readAllBytes(file));
                if (!name.contains("$")) {
                    index.append(name.replace(".class", "").replace('/', '.')).append('\n');
                }
            }
        }
        entries.put(INDEX, index.toString().getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    /// The jar's entries as they are committed.
    Map<String, byte[]> committed() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (var jar = new ZipInputStream(Files.newInputStream(file()))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), jar.readAllBytes());
                }
            }
        }
        return entries;
    }

    void write(Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file()); var jar = new ZipOutputStream(out)) {
            for (var each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(TIME);
                jar.putNextEntry(entry);
                jar.write(each.getValue());
            }
        }
    }
}
