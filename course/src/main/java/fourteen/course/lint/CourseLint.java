package fourteen.course.lint;

import fourteen.course.syllabus.Milestone;
import fourteen.course.syllabus.Syllabus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// All that can be checked about the course without running it.
public final class CourseLint {

    private CourseLint() {}

    /// @param root the repository's root
    /// @return what is wrong; empty if nothing is
    public static List<Finding> of(Path root) {
        Tree tree = new Tree(root.toAbsolutePath());
        SyllabusLint syllabusLint = new SyllabusLint(root, tree);
        List<Finding> findings = new ArrayList<>(syllabusLint.shape());
        if (!findings.isEmpty()) {
            return findings;
        }
        Syllabus syllabus = Syllabus.of(root);
        findings.addAll(syllabusLint.facts(syllabus));
        List<Page> lessons = new ArrayList<>();
        for (Milestone milestone : syllabus.milestones()) {
            String file = "course/" + milestone.lesson();
            if (tree.has(file)) {
                Page lesson = new Page(file, tree.read(file));
                lessons.add(lesson);
                findings.addAll(LessonLint.of(milestone, lesson));
            }
        }
        findings.addAll(new QuoteLint(tree).of(lessons));
        findings.addAll(new LinkLint(tree).all());
        return List.copyOf(findings);
    }
}
