package fourteen.course.syllabus;

import java.util.List;
import java.util.Optional;

/// One of the fourteen, as `course.json` describes it.
///
/// @param id 1 to 14
/// @param name the short name, `http`
/// @param directory the module's directory, relative to the repository's root
/// @param lesson the lesson's file, relative to `course/`
/// @param minutes how long a learner takes, roughly
/// @param prerequisites the milestones whose code this one builds on
/// @param learnerFiles the files that a learner edits, relative to the repository's root
public record Milestone(int id, String name, String title, String directory, String lesson, int minutes,
        List<Integer> prerequisites, List<String> objectives, List<String> outOfScope, List<String> learnerFiles,
        List<Task> tasks, List<Mutant> mutants) {

    public Milestone {
        prerequisites = List.copyOf(prerequisites);
        objectives = List.copyOf(objectives);
        outOfScope = List.copyOf(outOfScope);
        learnerFiles = List.copyOf(learnerFiles);
        tasks = List.copyOf(tasks);
        mutants = List.copyOf(mutants);
    }

    public Optional<Task> task(String taskId) {
        return tasks.stream().filter(task -> task.id().equals(taskId)).findFirst();
    }
}
