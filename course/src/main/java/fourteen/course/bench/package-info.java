/// What is measured: the framework beside something that everybody knows, in one run on one machine.
@NullMarked
package fourteen.course.bench;

import org.jspecify.annotations.NullMarked;
