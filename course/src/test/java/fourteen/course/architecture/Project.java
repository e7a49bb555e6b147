package fourteen.course.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The main classes of every module that the root pom lists, as compiled.
final class Project {

    private static final Pattern MODULE = Pattern.compile("<module>\\s*([^<\\s]+)\\s*</module>");

    private final Path root;

    Project(Path root) {
        this.root = root;
    }

    List<String> modules() {
        try {
            return MODULE.matcher(Files.readString(root.resolve("pom.xml")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All but what JMH writes.
    JavaClasses classes() {
        return new ClassFileImporter().withImportOption(location -> !location.contains("/jmh_generated/"))
                .importPaths(modules().stream().map(this::compiled).filter(Files::isDirectory).toList());
    }

    /// A module that was listed and not looked at would obey every rule.
    void requireAll(JavaClasses classes) {
        List<String> modules = modules();
        if (modules.isEmpty()) {
            throw new AssertionError("The pom in " + root + " lists no modules.");
        }
        for (String module : modules) {
            if (Rooms.ALL.stream().noneMatch(room -> room.module().equals(module))) {
                throw new AssertionError("The module " + module + " is not in the table of rooms: add it to Rooms.");
            }
            if (classes.stream().noneMatch(each -> isFrom(module, each))) {
                throw new AssertionError("No class of the module " + module + " was looked at: build it first.");
            }
        }
    }

    private boolean isFrom(String module, JavaClass each) {
        return each.getSource().map(source -> Path.of(source.getUri()).startsWith(compiled(module))).orElse(false);
    }

    private Path compiled(String module) {
        return root.resolve(module).resolve("target").resolve("classes").toAbsolutePath();
    }
}
