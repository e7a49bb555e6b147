/// Tests of Node's modules.
@NullMarked
package fourteen.js.node;

import org.jspecify.annotations.NullMarked;
