package fourteen.course.syllabus;

import java.util.List;

/// A piece of a milestone that a learner writes, 20 to 100 lines.
///
/// @param id milestone, dot, number: `5.2`
/// @param title what the task makes, as its lesson's heading says
/// @param hints a ladder: each tells more than the one before
/// @param anchor the heading's anchor in the lesson, as GitHub makes it
public record Task(String id, String title, List<String> hints, String anchor) {

    public Task {
        hints = List.copyOf(hints);
    }
}
