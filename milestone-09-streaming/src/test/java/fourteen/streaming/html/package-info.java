@NullMarked
package fourteen.streaming.html;

import org.jspecify.annotations.NullMarked;
