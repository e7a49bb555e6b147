/// The course: starters, lessons, benchmarks, and the entry point of ./fourteen.
@NullMarked
package fourteen.course;

import org.jspecify.annotations.NullMarked;
