/// The client build: from client modules to files that a browser loads.
@NullMarked
package fourteen.components.build;

import org.jspecify.annotations.NullMarked;
