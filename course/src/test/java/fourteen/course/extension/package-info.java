/// The Maven extension of `.mvn/milestones.jar`: that it is what its source says, and does what it says.
@NullMarked
package fourteen.course.extension;

import org.jspecify.annotations.NullMarked;
