package fourteen.course.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles a variant of a module into a directory of its own, resources included.
///
/// The compiler runs in this JVM with its warnings off and without Error Prone: a starter has unused fields, parameters
/// and methods by design.
final class ClassTree {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private final Module module;
    private final StandardJavaFileManager files;

    ClassTree(Module module) {
        this.module = module;
        // One for all variants: it opens a hundred jars, and remembers what is in them.
        this.files = JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /// @param target an empty or absent directory
    /// @return the same
    /// @throws Unprovable with the compiler's own errors, the file and the line first
    synchronized Path build(Variant variant, Path target) {
        try {
            Files.createDirectories(target);
            copyResources(variant, target);
            List<JavaFileObject> sources = sources(variant);
            compile(variant, sources, target);
            return target;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the build copied as it is; where the variant has another text for its source, that text.
    private void copyResources(Variant variant, Path target) throws IOException {
        Map<String, Optional<String>> changed = new HashMap<>(variant.files());
        changed.keySet().removeIf(file -> file.endsWith(".java"));
        Set<String> placed = new HashSet<>();
        for (Path file : filesBelow(module.classes())) {
            if (file.toString().endsWith(".class")) {
                continue;
            }
            Path copy = target.resolve(module.classes().relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Optional<String> source = sourceOf(file, changed.keySet());
            if (source.isEmpty()) {
                Files.copy(file, copy);
                continue;
            }
            Optional<String> text = changed.getOrDefault(source.get(), Optional.empty());
            if (text.isPresent()) {
                Files.writeString(copy, text.get());
            }
            placed.add(source.get());
        }
        changed.keySet().removeAll(placed);
        if (!changed.isEmpty()) {
            throw new Unprovable("%s changes %s, of which no copy lies in %s; build the module first.".formatted(
                    variant.name(), String.join(", ", changed.keySet()), module.root().relativize(module.classes())));
        }
    }

    /// Which of these files a built resource was copied from: it has its name and its bytes.
    private Optional<String> sourceOf(Path resource, Set<String> files) throws IOException {
        for (String file : files) {
            Path source = module.root().resolve(file);
            if (source.endsWith(resource.getFileName()) && Files.mismatch(source, resource) == -1) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// All Java sources, the variant's text where it has one.
    private List<JavaFileObject> sources(Variant variant) throws IOException {
        Map<String, Optional<String>> changed = new TreeMap<>(variant.files());
        List<JavaFileObject> sources = new ArrayList<>();
        for (Path path : filesBelow(module.directory().resolve("src/main/java"))) {
            String file = module.root().relativize(path).toString().replace('\\', '/');
            Optional<String> own = Optional.of(Files.readString(path));
            Optional<String> text = changed.containsKey(file) ? changed.remove(file) : own;
            if (file.endsWith(".java")) {
                text.ifPresent(present -> sources.add(new Source(path.toUri(), present)));
            }
        }
        changed.forEach((file, text) -> {
            if (file.endsWith(".java")) {
                text.ifPresent(added -> sources.add(new Source(module.root().resolve(file).toUri(), added)));
            }
        });
        return sources;
    }

    private void compile(Variant variant, List<JavaFileObject> sources, Path target) throws IOException {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, module.libraries());
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(target));
        List<String> options = List.of("--release", String.valueOf(Runtime.version().feature()), "-parameters", "-g",
                "-proc:none", "-nowarn", "-Xlint:none");
        if (!JAVAC.getTask(null, files, problems, options, null, sources).call()) {
            throw new Unprovable(variant.name() + " does not compile:\n" + problems.getDiagnostics()
                    .stream()
                    .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                    .map(this::line)
                    .collect(Collectors.joining("\n")));
        }
    }

    private String line(Diagnostic<? extends JavaFileObject> problem) {
        JavaFileObject source = problem.getSource();
        String place = source == null
                ? ""
                : module.root().relativize(Path.of(source.toUri())) + ":" + problem.getLineNumber() + ": ";
        return place.replace('\\', '/') + problem.getMessage(Locale.ROOT);
    }

    private static List<Path> filesBelow(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(URI place, String text) {
            super(place, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
