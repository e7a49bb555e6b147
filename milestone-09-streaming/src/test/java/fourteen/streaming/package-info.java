@NullMarked
package fourteen.streaming;

import org.jspecify.annotations.NullMarked;
