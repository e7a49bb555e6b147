@NullMarked
package fourteen.components.build;

import org.jspecify.annotations.NullMarked;
