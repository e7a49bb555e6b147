package fourteen.course.proof;

import fourteen.course.syllabus.Milestone;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A milestone as it lies compiled on the disk.
///
/// @param root the repository's root
/// @param classes what its main sources compile to, resources among them
/// @param testClasses the same of its tests
/// @param libraries everything else that its tests run with; neither its own classes nor a later milestone's
record Module(Path root, Milestone milestone, Path classes, Path testClasses, List<Path> libraries) {

    private static final Pattern MILESTONE = Pattern.compile("milestone-(\\d\\d)-.*");

    /// The module as Maven built it, with the libraries of the JVM that runs now.
    static Module built(Path root, Milestone milestone) {
        Path target = root.resolve(milestone.directory()).resolve("target");
        List<Path> libraries = Arrays
                .stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .filter(entry -> !isFrom(milestone.id(), root, entry))
                .toList();
        return new Module(root, milestone, target.resolve("classes"), target.resolve("test-classes"), libraries);
    }

    Path directory() {
        return root.resolve(milestone.directory());
    }

    /// Whether a class path entry holds the classes of this milestone or of a later one; a directory or a jar.
    private static boolean isFrom(int id, Path root, Path entry) {
        if (!entry.startsWith(root)) {
            return false;
        }
        Matcher module = MILESTONE.matcher(root.relativize(entry).getName(0).toString());
        return module.matches() && Integer.parseInt(module.group(1)) >= id;
    }
}
