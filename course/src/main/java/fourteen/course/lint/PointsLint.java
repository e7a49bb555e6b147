package fourteen.course.lint;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a milestone's graded tests give 100 points in all, and some for each task.
///
/// It reads the sources; that each test is run and earns its points, the proof of starters and mutants shows.
final class PointsLint {

    private static final int ALL = 100;
    private static final Pattern GRADED = Pattern.compile("@Graded\\(\\s*task = \"([^\"]+)\",\\s*points = (\\d+)");

    private PointsLint() {}

    /// @param place where the milestone stands in `course.json`
    static List<Finding> of(Milestone milestone, String place, Tree tree) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> points = new TreeMap<>();
        String tests = milestone.directory() + "/src/test/java/";
        milestone.tasks().forEach(task -> points.put(task.id(), 0));
        for (String file : tree.files(path -> path.startsWith(tests) && path.endsWith(".java"))) {
            String text = tree.read(file);
            Matcher graded = GRADED.matcher(text);
            while (graded.find()) {
                if (points.computeIfPresent(graded.group(1),
                        (_, sum) -> sum + Integer.parseInt(graded.group(2))) == null) {
                    long line = text.substring(0, graded.start()).lines().count() + 1;
                    findings.add(new Finding(file + ":" + line, "Task " + graded.group(1)
                            + " is none of milestone " + milestone.id() + "'s; name one of "
                            + milestone.tasks().stream().map(Task::id).collect(Collectors.joining(", ")) + "."));
                }
            }
        }
        points.forEach((task, sum) -> {
            if (sum == 0) {
                findings.add(new Finding(place, "Task " + task + " has no graded test; mark one below " + tests
                        + " with `@Graded(task = \"" + task + "\", points = …)`."));
            }
        });
        int sum = points.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != ALL && !points.isEmpty()) {
            findings.add(new Finding(place, "The graded tests of milestone " + milestone.id() + " add up to " + sum
                    + " points " + points + "; they must give " + ALL + ": change `points` below " + tests + "."));
        }
        return findings;
    }
}
