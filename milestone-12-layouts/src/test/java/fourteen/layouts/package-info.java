@NullMarked
package fourteen.layouts;

import org.jspecify.annotations.NullMarked;
