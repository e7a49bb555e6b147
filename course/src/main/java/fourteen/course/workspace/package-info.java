/// The learner's own tree: starters and references put in place, and never a line of work lost.
@NullMarked
package fourteen.course.workspace;

import org.jspecify.annotations.NullMarked;
