package fourteen.course.proof;

import fourteen.course.CourseException;
import java.util.function.Supplier;

/// One thing that must hold of a milestone.
///
/// @param name what must hold, as a sentence
/// @param verdict waits for what it needs, then judges
record Check(String name, Supplier<Verdict> verdict) {

    Verdict judge() {
        try {
            return verdict.get();
        } catch (Unprovable | CourseException reason) {
            return new Verdict.Broken(String.valueOf(reason.getMessage()));
        }
    }
}
