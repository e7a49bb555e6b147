/// The command line of `./fourteen`: a class a command.
@NullMarked
package fourteen.cli;

import org.jspecify.annotations.NullMarked;
