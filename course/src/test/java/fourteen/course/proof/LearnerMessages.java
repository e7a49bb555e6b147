package fourteen.course.proof;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Mutant;
import fourteen.course.syllabus.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What learners read when a test fails: the starter's messages and every mutant's, in one file a milestone, so that
/// whoever changes a message sees it change. `-Dmessages=write` writes the file anew.
///
/// Left out is what says nothing about a message: the numbers of the learner's lines, which every edit moves, and what a
/// test had seen when it was given up, for that depends on the machine.
final class LearnerMessages {

    private static final Pattern LINE_NUMBER = Pattern.compile("\\((\\w+\\.java):\\d+\\)");

    private final Milestone milestone;
    private final Trials trials;
    private final Path file;

    /// @param root the repository's
    LearnerMessages(Path root, Milestone milestone, Trials trials) {
        this.milestone = milestone;
        this.trials = trials;
        this.file = root.resolve("course/messages")
                .resolve(String.format(Locale.ROOT, "%02d-%s.txt", milestone.id(), milestone.name()));
    }

    /// `course/messages/05-routing.txt`
    String fileName() {
        return "course/messages/" + file.getFileName();
    }

    /// Whether the file holds what the tests say now; writes it first where that is asked for.
    Verdict judge() {
        if (!skipped().isEmpty()) {
            return new Verdict.Unknown(skipped().getFirst());
        }
        try {
            String kept = Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
            String now = text(kept);
            if ("write".equals(System.getProperty("messages"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, now);
                kept = now;
            }
            if (kept.isEmpty()) {
                return new Verdict.Broken(fileName() + " is not there. " + howToWrite());
            }
            return difference(kept.lines().toList(), now.lines().toList()).<Verdict>map(Verdict.Broken::new)
                    .orElseGet(Verdict::holds);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> skipped() {
        return trials.reference().rows().stream().filter(Row::isSkipped).map(Row::firstLine).toList();
    }

    private Optional<String> difference(List<String> kept, List<String> now) {
        for (int i = 0; i < Math.max(kept.size(), now.size()); i++) {
            String before = i < kept.size() ? kept.get(i) : "(the end)";
            String after = i < now.size() ? now.get(i) : "(the end)";
            if (!before.equals(after)) {
                return Optional.of(fileName() + ":" + (i + 1) + "\n  expected  " + before + "\n  got       " + after
                        + "\n" + howToWrite());
            }
        }
        return Optional.empty();
    }

    private String howToWrite() {
        return "If the new message teaches better, write it down:  mvn -pl course test -Dtest=StartersAndMutantsTest"
                + " -Dmilestone=" + milestone.id() + " -Dmessages=write";
    }

    /// @param kept what the file holds
    private String text(String kept) {
        StringBuilder text = new StringBuilder();
        text.append("What learners of milestone ").append(milestone.id()).append(" read when a test fails.\n");
        Run starter = trials.starter().whole();
        text.append("\n== The starter\n");
        for (Task task : milestone.tasks()) {
            List<Row> rows = starter.of(task.id());
            long quiet = rows.stream().filter(Row::saysNotImplemented).count();
            text.append("\n").append(quiet).append(" × ").append(task.id()).append(" not implemented yet: ");
            text.append(task.title()).append("\n");
            add(text, rows.stream().filter(row -> !row.saysNotImplemented()));
        }
        for (Mutant mutant : milestone.mutants()) {
            String title = "\n== " + mutant.id() + ": " + mutant.wrong() + "\n";
            Run run = trials.mutant(mutant);
            if (run.end() == Run.End.NORMAL) {
                add(text.append(title), run.of(mutant.task()).stream());
            } else {
                text.append(section(kept, title));
            }
        }
        return text.toString();
    }

    /// What the file holds of a mutant that never ends and was given up: how far its tests came by then, and so which of
    /// them had said something, depends on the machine.
    private static String section(String kept, String title) {
        int begin = kept.indexOf(title);
        if (begin < 0) {
            return title + "\n(no test says anything: the run was given up)\n";
        }
        int end = kept.indexOf("\n== ", begin + 1);
        return kept.substring(begin, end < 0 ? kept.length() : end);
    }

    /// By name: JUnit runs the classes in the order in which the disk has them.
    private static void add(StringBuilder text, Stream<Row> rows) {
        rows.filter(Row::isCaught).sorted(Comparator.comparing(Row::test)).forEach(row -> add(text, row));
    }

    private static void add(StringBuilder text, Row row) {
        text.append("\n-- ").append(row.task()).append(" ").append(row.test());
        text.append("  ").append(row.failure()).append("\n");
        String message = "TIMEOUT".equals(row.failure()) ? row.firstLine() : row.message();
        LINE_NUMBER.matcher(message)
                .replaceAll("($1)")
                .lines()
                .forEach(line -> text.append(("   " + line).stripTrailing()).append("\n"));
    }
}
