package fourteen.course.proof;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Syllabus;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// A repository of one tiny milestone, whose files a test may change before it is compiled.
final class Fixture {

    static final String GREETER = "milestone-07-tiny/src/main/java/tiny/Greeter.java";
    static final String TESTS = "milestone-07-tiny/src/test/java/tiny/GreeterTest.java";
    static final String SYLLABUS = "course/course.json";
    static final String PATCH = "course/mutants/07-tiny/forgets-escape.patch";

    private final Path root;

    Fixture(Path root) {
        this.root = root;
    }

    static Fixture in(Path root) throws IOException {
        Path original = original();
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new Fixture(root);
    }

    /// Replaces text that must be there.
    Fixture with(String file, String text, String replacement) throws IOException {
        Path path = root.resolve(file);
        String before = Files.readString(path);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " does not contain " + text);
        }
        Files.writeString(path, before.replace(text, replacement));
        return this;
    }

    Milestone milestone() {
        return Syllabus.of(root).milestone(7);
    }

    Path root() {
        return root;
    }

    /// Compiles main and test sources to where Maven would.
    Module compiled() throws IOException {
        Module module = Module.built(root, milestone());
        List<Path> path = new ArrayList<>(module.libraries());
        compile(module.directory().resolve("src/main/java"), module.classes(), path);
        Path resource = module.classes().resolve("tiny/tail.js");
        Files.copy(module.directory().resolve("src/main/js/tail.js"), resource);
        path.addFirst(module.classes());
        compile(module.directory().resolve("src/test/java"), module.testClasses(), path);
        return module;
    }

    private static void compile(Path sources, Path target, List<Path> path) throws IOException {
        Files.createDirectories(target);
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, null); Stream<Path> all = Files.walk(sources)) {
            var options = Arrays.asList("-d", target.toString(), "-proc:none", "-cp",
                    String.join(File.pathSeparator, path.stream().map(Path::toString).toList()));
            var units = files.getJavaFileObjectsFromPaths(all.filter(Files::isRegularFile).toList());
            if (!javac.getTask(null, files, null, options, null, units).call()) {
                throw new IllegalStateException("the fixture does not compile");
            }
        }
    }

    private static Path original() {
        try {
            return Path.of(Objects.requireNonNull(Fixture.class.getResource("/fixture")).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
