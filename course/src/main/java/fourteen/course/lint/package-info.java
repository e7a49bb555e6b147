/// Keeps the course's words true: course.json, the lessons, and what both say about the code.
@NullMarked
package fourteen.course.lint;

import org.jspecify.annotations.NullMarked;
