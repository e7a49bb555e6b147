@NullMarked
package fourteen.components.syntax;

import org.jspecify.annotations.NullMarked;
