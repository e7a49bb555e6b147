package fourteen.course.lint;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fourteen.course.CourseException;
import fourteen.course.starter.Starter;
import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Mutant;
import fourteen.course.syllabus.Syllabus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether `course.json` keeps to its schema, and what it says to the facts.
final class SyllabusLint {

    static final String SCHEMA = "course/course.schema.json";
    private static final Pattern PATCH_TASKS = Pattern.compile("# tasks:\\s*(.+)");

    private final Path root;
    private final Tree tree;
    private final JsonLines lines;
    private final List<Finding> findings = new ArrayList<>();
    private String here = "";

    SyllabusLint(Path root, Tree tree) {
        this.root = root;
        this.tree = tree;
        this.lines = new JsonLines(tree.read(Syllabus.FILE));
    }

    /// Against the schema; where it says something, the rest can't be trusted.
    List<Finding> shape() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree.read(SCHEMA), InputFormat.JSON)
                .validate(tree.read(Syllabus.FILE), InputFormat.JSON)
                .stream()
                .map(error -> new Finding(place(error.getInstanceLocation().toString()),
                        error.getInstanceLocation() + ": " + error.getMessage() + "; " + SCHEMA
                                + " says what may stand there."))
                .toList();
    }

    List<Finding> facts(Syllabus syllabus) {
        int last = 0;
        for (int i = 0; i < syllabus.milestones().size(); i++) {
            Milestone milestone = syllabus.milestones().get(i);
            here = "/milestones/" + i;
            if (milestone.id() <= last) {
                finding("/id", milestone,
                        "comes after milestone " + last + "; they stand in the order of their numbers.");
            }
            last = milestone.id();
            names(milestone);
            prerequisites(milestone, syllabus);
            tasks(milestone);
            mutants(milestone);
            findings.addAll(PointsLint.of(milestone, place(here), tree));
        }
        patchesWithoutMutants(syllabus);
        return List.copyOf(findings);
    }

    private void names(Milestone milestone) {
        String name = "%02d-%s".formatted(milestone.id(), milestone.name());
        if (!milestone.directory().equals("milestone-" + name) || !tree.has(milestone.directory())) {
            finding("/directory", milestone,
                    "has the directory " + milestone.directory() + "; it must be milestone-" + name
                            + ", and exist.");
        }
        if (!milestone.lesson().equals("lessons/" + name + ".md")) {
            finding("/lesson", milestone,
                    "has the lesson " + milestone.lesson() + "; it must be lessons/" + name + ".md.");
        }
        if (!milestone.tasks().isEmpty() && !tree.has("course/" + milestone.lesson())) {
            finding("/lesson", milestone, "has tasks, but no lesson course/" + milestone.lesson() + "; write it.");
        }
    }

    private void prerequisites(Milestone milestone, Syllabus syllabus) {
        for (int earlier : milestone.prerequisites()) {
            boolean known = syllabus.milestones().stream().anyMatch(other -> other.id() == earlier);
            if (!known || earlier >= milestone.id()) {
                finding("/prerequisites", milestone, "builds on " + earlier
                        + ", which is no earlier milestone; name those that stand above it.");
            }
        }
    }

    private void tasks(Milestone milestone) {
        if (milestone.tasks().isEmpty()) {
            finding("/tasks", milestone, "has no tasks; it must have those that course/" + milestone.lesson()
                    + " describes, each with its hints and its anchor.");
        }
        for (int i = 0; i < milestone.tasks().size(); i++) {
            String expected = milestone.id() + "." + (i + 1);
            if (!milestone.tasks().get(i).id().equals(expected)) {
                finding("/tasks/" + i, milestone, "has the task " + milestone.tasks().get(i).id() + " where " + expected
                        + " is due; they are numbered in their order.");
            }
        }
        if (!milestone.tasks().isEmpty()) {
            try {
                Starter.of(root, milestone);
            } catch (CourseException wrong) {
                findings.add(new Finding(wrong.place() == null ? place(here) : wrong.place(),
                        String.valueOf(wrong.getMessage())));
            }
        }
    }

    private void mutants(Milestone milestone) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < milestone.mutants().size(); i++) {
            Mutant mutant = milestone.mutants().get(i);
            String at = "/mutants/" + i;
            String file = "course/" + mutant.patch();
            if (!ids.add(mutant.id())) {
                finding(at, milestone, "has two mutants named " + mutant.id() + "; rename one.");
            }
            if (milestone.task(mutant.task()).isEmpty()) {
                finding(at, milestone, "has the mutant " + mutant.id() + " of task " + mutant.task()
                        + ", which it has not; name one of its tasks.");
            }
            if (!tree.has(file)) {
                finding(at, milestone, "has the mutant " + mutant.id() + ", whose patch " + file
                        + " doesn't exist; make it with `git diff`.");
            } else {
                header(mutant, file);
            }
        }
    }

    /// A patch begins by saying to people what is wrong, and which task it is about.
    private void header(Mutant mutant, String file) {
        List<String> comments = tree.read(file).lines().takeWhile(line -> line.startsWith("#")).toList();
        boolean names = comments.stream()
                .map(PATCH_TASKS::matcher)
                .anyMatch(line -> line.matches()
                        && Set.of(line.group(1).strip().split("\\s*,\\s*")).contains(mutant.task()));
        if (comments.size() < 2 || !names) {
            findings.add(new Finding(file + ":1",
                    "A patch begins with a sentence and its task: `# …` and `# tasks: " + mutant.task() + "`."));
        }
    }

    private void patchesWithoutMutants(Syllabus syllabus) {
        Set<String> listed = new HashSet<>();
        syllabus.milestones().forEach(each -> each.mutants().forEach(mutant -> listed.add("course/" + mutant.patch())));
        tree.files(file -> file.startsWith("course/mutants/") && file.endsWith(".patch"))
                .stream()
                .filter(file -> !listed.contains(file))
                .forEach(file -> findings.add(new Finding(file + ":1",
                        "No mutant in course.json has this patch; list it there, or delete it.")));
    }

    /// @param below where in the milestone, as a JSON pointer
    private void finding(String below, Milestone milestone, String message) {
        findings.add(new Finding(place(here + below), "Milestone " + milestone.id() + " " + message));
    }

    private String place(String pointer) {
        return Syllabus.FILE + ":" + lines.of(pointer);
    }
}
