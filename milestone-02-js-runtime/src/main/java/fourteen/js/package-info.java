/// JavaScript in Java: one contract, two engines, an event loop.
@NullMarked
package fourteen.js;

import org.jspecify.annotations.NullMarked;
