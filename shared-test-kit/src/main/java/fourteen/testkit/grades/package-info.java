/// From `@Graded` to points: chooses tests by task and writes `target/grades.json`.
@NullMarked
package fourteen.testkit.grades;

import org.jspecify.annotations.NullMarked;
