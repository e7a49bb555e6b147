/// What is read from a module's syntax tree to tell server modules and client modules apart.
@NullMarked
package fourteen.components.syntax;

import org.jspecify.annotations.NullMarked;
