package fourteen.course.syllabus;

/// A small wrong solution, which the graded tests of its task must catch.
///
/// @param id what it forgets: `forgets-vary`
/// @param task the task whose tests catch it
/// @param patch a unified diff against the reference; the path is relative to `course/`
/// @param wrong one sentence: what is wrong with it
public record Mutant(String id, String task, String patch, String wrong) {}
