/// An HTTP server: pages and static files from a directory.
@NullMarked
package fourteen.http;

import org.jspecify.annotations.NullMarked;
