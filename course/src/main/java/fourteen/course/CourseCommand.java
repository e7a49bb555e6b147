package fourteen.course;

import fourteen.course.lint.CourseLint;
import fourteen.course.lint.Finding;
import fourteen.course.starter.Starter;
import fourteen.course.syllabus.Syllabus;
import fourteen.course.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `./fourteen course …`: the learner's commands, and the checks of those who write the course.
@Command(name = "course", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Work on the milestones: start one, have its reference back.", subcommands = {
        CourseCommand.Start.class, CourseCommand.Restore.class, CourseCommand.Cut.class,
        CourseCommand.Lint.class})
public final class CourseCommand implements Callable<Integer> {

    private final Path directory;

    @Spec
    private @Nullable CommandSpec spec;

    /// For a process that was started somewhere in the repository.
    public CourseCommand() {
        this(Path.of(""));
    }

    /// @param directory the repository's root, or a directory below it
    public CourseCommand(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    @Override
    public Integer call() {
        CommandSpec here = Objects.requireNonNull(spec);
        here.commandLine().usage(here.commandLine().getOut());
        return 2;
    }

    private Path root() {
        for (Path here = directory; here != null; here = here.getParent()) {
            if (Files.isRegularFile(here.resolve(Syllabus.FILE))) {
                return here;
            }
        }
        return directory;
    }

    /// What the commands have in common: the course, a place to print, and errors as sentences with exit code 1.
    abstract static class Step implements Callable<Integer> {

        @ParentCommand
        private @Nullable CourseCommand course;

        @Spec
        private @Nullable CommandSpec spec;

        abstract int run(Path root, PrintWriter out) throws IOException;

        @Override
        public final Integer call() throws IOException {
            var line = Objects.requireNonNull(spec).commandLine();
            try {
                return run(Objects.requireNonNull(course).root(), line.getOut());
            } catch (CourseException failed) {
                line.getErr().println(failed.getMessage());
                return 1;
            }
        }
    }

    @Command(name = "start", mixinStandardHelpOptions = true, description = "Put the starter of milestone N in place. Your work, if there is any, is kept under .course/.")
    static final class Start extends Step {

        @Parameters(paramLabel = "N", description = "The milestone's number.")
        private int number;

        @Override
        int run(Path root, PrintWriter out) {
            var milestone = Syllabus.of(root).milestone(number);
            var change = new Workspace(root, Clock.system(ZoneId.systemDefault())).start(milestone);
            out.printf("Milestone %d, %s, is yours:%n", number, milestone.title());
            change.files().forEach(file -> out.println("  " + file));
            change.kept().ifPresent(kept -> out.println("What was there is kept in " + root.relativize(kept) + "."));
            var first = milestone.tasks().getFirst();
            out.printf("Read course/%s. Begin with task %s, %s:%n  mvn -pl milestone-%02d test -Dgroups=%s%n",
                    milestone.lesson(), first.id(), first.title(), number, first.id());
            return 0;
        }
    }

    @Command(name = "restore", mixinStandardHelpOptions = true, description = "Put the reference of milestone N back in place. Your work is kept under .course/.")
    static final class Restore extends Step {

        @Parameters(paramLabel = "N", description = "The milestone's number.")
        private int number;

        @Override
        int run(Path root, PrintWriter out) {
            var milestone = Syllabus.of(root).milestone(number);
            var change = new Workspace(root, Clock.system(ZoneId.systemDefault())).restore(milestone);
            out.printf("Milestone %d, %s, is the reference again:%n", number, milestone.title());
            change.files().forEach(file -> out.println("  " + file));
            change.kept().ifPresent(kept -> out.println("Your work is kept in " + root.relativize(kept) + "."));
            return 0;
        }
    }

    @Command(name = "cut", mixinStandardHelpOptions = true, description = "Write the starter of milestone N into a directory, under the paths that its files have here.")
    static final class Cut extends Step {

        @Parameters(paramLabel = "N", description = "The milestone's number.")
        private int number;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; made if it is not there.")
        private Path out = Path.of("");

        @Override
        int run(Path root, PrintWriter print) throws IOException {
            Map<String, String> files = Starter.of(root, Syllabus.of(root).milestone(number)).files();
            for (String file : files.keySet()) {
                if (Files.exists(out.resolve(file))) {
                    throw new CourseException("COURSE-21", "A starter is not written over a file that exists.",
                            out.resolve(file).toString(), "a directory without it", null,
                            "Take another directory; `./fourteen course start " + number
                                    + "` puts the starter in place and keeps what was there.",
                            "starters");
                }
            }
            for (var file : files.entrySet()) {
                Path target = out.resolve(file.getKey());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.writeString(target, file.getValue());
                print.println(target);
            }
            return 0;
        }
    }

    @Command(name = "lint", mixinStandardHelpOptions = true, description = "Check course.json, the lessons and their links.")
    static final class Lint extends Step {

        @Override
        int run(Path root, PrintWriter out) {
            List<Finding> findings = CourseLint.of(root);
            findings.forEach(out::println);
            out.println(findings.isEmpty() ? "Nothing is wrong." : findings.size() + " found.");
            return findings.isEmpty() ? 0 : 1;
        }
    }
}
