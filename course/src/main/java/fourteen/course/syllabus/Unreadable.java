package fourteen.course.syllabus;

import fourteen.course.CourseException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/// Every way in which the syllabus can let its reader down.
final class Unreadable {

    private static final String ANCHOR = "coursejson";

    private Unreadable() {}

    static CourseException syllabus(Exception cause) {
        if (cause instanceof NoSuchFileException) {
            return new CourseException("COURSE-01", "There is no " + Syllabus.FILE + " here.", null, null, null,
                    "Run this from the root of the repository.", ANCHOR);
        }
        String place = cause instanceof JacksonException json && json.getLocation() != null
                ? Syllabus.FILE + ":" + json.getLocation().getLineNr() + ":" + json.getLocation().getColumnNr()
                : Syllabus.FILE;
        String got = cause instanceof JacksonException json ? json.getOriginalMessage() : cause.toString();
        return new CourseException("COURSE-02", Syllabus.FILE + " can't be read.", place, null, got,
                "Mend it; `./fourteen course lint` checks it against course/course.schema.json.", ANCHOR);
    }

    static CourseException noSuchMilestone(int id, List<Milestone> known) {
        String numbers = known.stream()
                .map(milestone -> String.valueOf(milestone.id()))
                .collect(Collectors.joining(", "));
        return new CourseException("COURSE-03", "There is no milestone " + id + " (yet).", Syllabus.FILE,
                "one of " + numbers, String.valueOf(id), "Take one of those.", ANCHOR);
    }
}
