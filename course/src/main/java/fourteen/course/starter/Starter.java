package fourteen.course.starter;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a learner begins a milestone with: its learner files, where each marked piece says "not implemented yet".
///
/// Reading it checks the marks of the whole milestone; a wrong one is a [fourteen.course.CourseException] with file and
/// line.
public final class Starter {

    private static final List<String> SEARCHED = List.of("src", "demo");

    private final Path root;
    private final Milestone milestone;
    private final Map<String, List<Region>> regions;

    private Starter(Path root, Milestone milestone, Map<String, List<Region>> regions) {
        this.root = root;
        this.milestone = milestone;
        this.regions = regions;
    }

    /// Reads the marks of a milestone in the repository at `root`.
    public static Starter of(Path root, Milestone milestone) {
        Map<String, List<Region>> regions = new LinkedHashMap<>();
        for (String file : sources(root, milestone)) {
            List<Region> found = Marks.in(file, read(root.resolve(file)).lines().toList());
            if (!found.isEmpty()) {
                regions.put(file, found);
            }
        }
        check(root, milestone, regions);
        return new Starter(root, milestone, regions);
    }

    /// The learner files with every task cut; keys are paths relative to the repository's root, with `/`.
    public Map<String, String> files() {
        return without(milestone.tasks().stream().map(Task::id).collect(Collectors.toUnmodifiableSet()));
    }

    /// The learner files with only these tasks cut, and the reference's code for the others.
    public Map<String, String> without(Set<String> tasks) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : milestone.learnerFiles()) {
            files.put(file, cut(file, tasks));
        }
        return files;
    }

    private String cut(String file, Set<String> tasks) {
        List<String> lines = read(root.resolve(file)).lines().toList();
        Language language = Language.of(file).orElseThrow();
        List<String> kept = new ArrayList<>();
        int next = 1;
        boolean changed = false;
        for (Region region : regions.getOrDefault(file, List.of())) {
            kept.addAll(lines.subList(next - 1, region.begin() - 1));
            if (tasks.contains(region.task())) {
                kept.addAll(replacement(region, language));
                changed = true;
            } else {
                kept.addAll(lines.subList(region.begin(), region.end() - 1));
            }
            next = region.end() + 1;
        }
        kept.addAll(lines.subList(next - 1, lines.size()));
        kept.removeIf(Marks::isCut);
        List<String> clean = changed && language == Language.JAVA ? Imports.withoutUnused(kept) : kept;
        return String.join("\n", clean) + "\n";
    }

    private List<String> replacement(Region region, Language language) {
        String statement = region.stub() != null
                ? region.stub()
                : language.notImplemented(milestone.task(region.task()).orElseThrow());
        return statement.lines().map(line -> line.isBlank() ? "" : region.indent() + line).toList();
    }

    private static void check(Path root, Milestone milestone, Map<String, List<Region>> regions) {
        Map<String, Region> byTask = new LinkedHashMap<>();
        regions.forEach((file, found) -> {
            for (Region region : found) {
                if (milestone.task(region.task()).isEmpty()) {
                    throw BadMark.unknownTask(region, milestone);
                }
                if (!milestone.learnerFiles().contains(file)) {
                    throw BadMark.notALearnerFile(region, milestone);
                }
                Region other = byTask.putIfAbsent(region.task(), region);
                if (other != null) {
                    throw BadMark.markedTwice(other, region);
                }
            }
        });
        for (Task task : milestone.tasks()) {
            if (!byTask.containsKey(task.id())) {
                throw BadMark.unmarked(task, milestone);
            }
        }
        for (String file : milestone.learnerFiles()) {
            if (!Files.isRegularFile(root.resolve(file))) {
                throw BadMark.missingLearnerFile(file, milestone);
            }
            if (!regions.containsKey(file)) {
                throw BadMark.unmarkedLearnerFile(file, milestone);
            }
        }
    }

    /// Every file of the milestone that marks could stand in, learner file or not.
    private static List<String> sources(Path root, Milestone milestone) {
        List<String> files = new ArrayList<>();
        for (String directory : SEARCHED) {
            Path searched = root.resolve(milestone.directory()).resolve(directory);
            if (!Files.isDirectory(searched)) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(searched)) {
                paths.filter(Files::isRegularFile)
                        .map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .filter(file -> !file.contains("/node_modules/") && Language.of(file).isPresent())
                        .sorted()
                        .forEach(files::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
