package fourteen.course.lint;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.jspecify.annotations.Nullable;

/// Whether a lesson has the anatomy that all lessons have, and the tasks that `course.json` lists.
final class LessonLint {

    private static final int MOST_WORDS = 1_500;
    private static final List<String> SECTIONS = List.of("Outcome", "Why", "Invariants", "Predict", "Tasks",
            "Checkpoint",
            "Explain", "How React and Next.js do it", "Bonus");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\|.*\\|\\s*\\n\\|[-: |]+\\|");
    private static final Pattern PICTURE = Pattern.compile("!\\[|<img|```");
    private static final Pattern HARD_CODED = Pattern.compile("(?i)hard-coded");

    private final Milestone milestone;
    private final Page page;
    private final List<Finding> findings = new ArrayList<>();

    private LessonLint(Milestone milestone, Page page) {
        this.milestone = milestone;
        this.page = page;
    }

    static List<Finding> of(Milestone milestone, Page page) {
        LessonLint lint = new LessonLint(milestone, page);
        lint.title();
        lint.sections();
        lint.tasks();
        long words = page.words();
        if (words > MOST_WORDS) {
            lint.finding(1, "The lesson has " + words + " words; at most " + MOST_WORDS + " are read.");
        }
        return List.copyOf(lint.findings);
    }

    private void title() {
        String expected = milestone.id() + ". " + milestone.title();
        List<Page.Title> first = titles(1);
        if (first.size() != 1 || !first.getFirst().text().equals(expected)) {
            finding(first.isEmpty() ? 1 : first.getLast().line(),
                    "The lesson has one title, `# " + expected + "`, as course.json says.");
        }
    }

    private void sections() {
        List<String> present = titles(2).stream().map(Page.Title::text).toList();
        if (!present.equals(SECTIONS)) {
            finding(1,
                    "The sections are " + String.join(", ", present) + "; they must be " + String.join(", ", SECTIONS)
                            + ", in this order.");
            return;
        }
        check("Outcome", PICTURE.matcher(section("Outcome")).find(), "shows a transcript or a picture");
        check("Invariants", listIn("Invariants") instanceof OrderedList, "is a numbered list: tests quote the numbers");
        check("Predict", section("Predict").contains("?"), "asks a question");
        check("Checkpoint", section("Checkpoint").contains("mvn -pl"), "names the test command");
        Node questions = listIn("Explain");
        int count = 0;
        for (Node item = questions == null ? null : questions.getFirstChild(); item != null; item = item.getNext()) {
            count++;
        }
        check("Explain", count >= 4 && count <= 6, "is a list of 4 to 6 questions");
    }

    private void tasks() {
        List<Page.Title> present = titles(3).stream().filter(title -> title.text().startsWith("Task ")).toList();
        List<String> expected = milestone.tasks().stream().map(LessonLint::heading).toList();
        if (!present.stream().map(Page.Title::text).toList().equals(expected)) {
            finding(1, "The lesson's tasks are " + present.stream().map(Page.Title::text).toList()
                    + "; course.json's are " + expected + ".");
            return;
        }
        for (int i = 0; i < present.size(); i++) {
            task(milestone.tasks().get(i), present.get(i));
        }
    }

    private void task(Task task, Page.Title title) {
        if (!title.anchor().equals(task.anchor())) {
            finding(title.line(), "The anchor of task " + task.id() + " is " + title.anchor() + "; course.json says "
                    + task.anchor() + ".");
        }
        String text = page.below(title);
        boolean namesFile = milestone.learnerFiles()
                .stream()
                .anyMatch(file -> text.contains(file.substring(file.lastIndexOf('/') + 1)));
        String command = "mvn -pl milestone-%02d test -Dgroups=%s".formatted(milestone.id(), task.id());
        require(title, namesFile, "names one of the milestone's learner files");
        require(title, TABLE.matcher(text).find() || text.contains("```"), "has a table of behaviour, or shows it");
        require(title, HARD_CODED.matcher(text).find(), "says what may still be hard-coded");
        require(title, text.contains(command), "names its test command, " + command);
    }

    private void check(String section, boolean holds, String what) {
        titles(2).stream().filter(title -> title.text().equals(section)).forEach(title -> require(title, holds, what));
    }

    private void require(Page.Title title, boolean holds, String what) {
        if (!holds) {
            finding(title.line(), "The section " + title.text() + " " + what + "; this one does not.");
        }
    }

    private String section(String name) {
        return titles(2).stream().filter(title -> title.text().equals(name)).map(page::below).findFirst().orElse("");
    }

    private @Nullable Node listIn(String section) {
        return titles(2).stream()
                .filter(title -> title.text().equals(section))
                .flatMap(title -> page.blocksBelow(title).stream())
                .filter(ListBlock.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    private List<Page.Title> titles(int level) {
        return page.titles().stream().filter(title -> title.level() == level).toList();
    }

    private static String heading(Task task) {
        return "Task " + task.id() + ": " + task.title();
    }

    private void finding(int line, String message) {
        findings.add(new Finding(page.place(line), message));
    }
}
