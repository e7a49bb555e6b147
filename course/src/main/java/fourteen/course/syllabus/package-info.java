/// The course as data: what `course/course.json` says about each milestone, its tasks and its mutants.
@NullMarked
package fourteen.course.syllabus;

import org.jspecify.annotations.NullMarked;
