@NullMarked
package fourteen.react;

import org.jspecify.annotations.NullMarked;
