package fourteen.course.starter;

import fourteen.course.CourseException;
import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Syllabus;
import fourteen.course.syllabus.Task;
import java.util.stream.Collectors;

/// Every way in which marks can be wrong.
final class BadMark {

    private static final String ANCHOR = "starters";

    private BadMark() {}

    static CourseException unreadable(String place, String line, String expected) {
        return new CourseException("COURSE-10", "A starter mark can't be read.", place, expected, line.strip(),
                "Write `// @starter:begin task=9.2` above and `// @starter:end` below what a learner writes.", ANCHOR);
    }

    static CourseException nested(String place, Region outer) {
        return new CourseException("COURSE-11", "A starter mark begins inside another one.", place,
                "the end of task " + outer.task() + ", which begins at " + outer.place(), "@starter:begin",
                "Close the first with `// @starter:end`; marks don't nest.", ANCHOR);
    }

    static CourseException unclosed(Region open) {
        return new CourseException("COURSE-12", "The starter mark of task " + open.task() + " is never closed.",
                open.place(), "@starter:end", "the end of the file",
                "Add `// @starter:end` below the task's last line.",
                ANCHOR);
    }

    static CourseException strayEnd(String place) {
        return new CourseException("COURSE-13", "A starter mark ends where none is open.", place,
                "@starter:begin above it", "@starter:end", "Add the beginning, or take the end away.", ANCHOR);
    }

    static CourseException unknownTask(Region region, Milestone milestone) {
        String known = milestone.tasks().stream().map(Task::id).collect(Collectors.joining(", "));
        return new CourseException("COURSE-14", "A starter mark names a task that milestone " + milestone.id()
                + " doesn't have.", region.place(), known.isEmpty() ? "a milestone with tasks" : "one of " + known,
                region.task(), "Correct the mark, or add the task to " + Syllabus.FILE + ".", ANCHOR);
    }

    static CourseException markedTwice(Region first, Region second) {
        return new CourseException("COURSE-15", "Task " + first.task() + " is marked twice.", second.place(),
                "one pair of marks a task", "another at " + first.place(),
                "Bring the task's code together, or make two tasks of it.", ANCHOR);
    }

    static CourseException unmarked(Task task, Milestone milestone) {
        return new CourseException("COURSE-16", "Task " + task.id() + " (" + task.title() + ") has no starter mark.",
                milestone.directory(), "@starter:begin task=" + task.id(), null,
                "Mark in one of the milestone's learner files what a learner writes for it.", ANCHOR);
    }

    static CourseException notALearnerFile(Region region, Milestone milestone) {
        return new CourseException("COURSE-17", "A starter mark stands in a file that learners don't edit.",
                region.place(), milestone.learnerFiles().isEmpty()
                        ? "a file of learnerFiles, which is empty"
                        : "one of " + String.join(", ", milestone.learnerFiles()),
                region.file(), "Add the file to the milestone's learnerFiles in " + Syllabus.FILE + ".", ANCHOR);
    }

    static CourseException missingLearnerFile(String file, Milestone milestone) {
        return new CourseException("COURSE-18", "A learner file of milestone " + milestone.id() + " doesn't exist.",
                Syllabus.FILE, null, file, "Correct its name; it is relative to the repository's root.", ANCHOR);
    }

    static CourseException unmarkedLearnerFile(String file, Milestone milestone) {
        return new CourseException("COURSE-19",
                "A learner file of milestone " + milestone.id() + " holds no starter mark.", file,
                "at least one @starter:begin", null,
                "Mark the task in it, or take it off the milestone's learnerFiles in " + Syllabus.FILE + ".", ANCHOR);
    }
}
