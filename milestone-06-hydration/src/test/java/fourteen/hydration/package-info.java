@NullMarked
package fourteen.hydration;

import org.jspecify.annotations.NullMarked;
