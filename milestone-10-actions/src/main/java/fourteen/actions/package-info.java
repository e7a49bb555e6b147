/// Functions of the server that the browser calls: by a script, or by a form without one.
@NullMarked
package fourteen.actions;

import org.jspecify.annotations.NullMarked;
