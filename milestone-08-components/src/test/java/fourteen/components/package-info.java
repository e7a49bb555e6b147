@NullMarked
package fourteen.components;

import org.jspecify.annotations.NullMarked;
