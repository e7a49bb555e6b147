/// An HTTP server: pages and static files from a directory, and the parts of it as Javalin plugins.
@NullMarked
package fourteen.http;

import org.jspecify.annotations.NullMarked;
