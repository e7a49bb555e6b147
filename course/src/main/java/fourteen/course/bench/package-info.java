/// Measures what is promised to be fast, side by side with what it is measured against, in one run on one machine.
@NullMarked
package fourteen.course.bench;

import org.jspecify.annotations.NullMarked;
