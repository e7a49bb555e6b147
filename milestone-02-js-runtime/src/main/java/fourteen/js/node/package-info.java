/// What of Node exists here: `process`, `Buffer` and the modules that packages ask for most, thin shells over Java.
@NullMarked
package fourteen.js.node;

import org.jspecify.annotations.NullMarked;
