/// Proves that the course keeps its word: a starter fails every task, the reference passes, no mutant goes uncaught.
@NullMarked
package fourteen.course.proof;

import org.jspecify.annotations.NullMarked;
