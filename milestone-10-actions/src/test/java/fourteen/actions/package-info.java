/// Functions of the server, over HTTP and in the browser.
@NullMarked
package fourteen.actions;

import org.jspecify.annotations.NullMarked;
