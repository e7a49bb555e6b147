/// The framework: one Javalin plugin, one command line.
@NullMarked
package fourteen;

import org.jspecify.annotations.NullMarked;
