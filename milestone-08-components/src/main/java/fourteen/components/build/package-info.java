/// The browser's side of an app with server components: what is built for it, and what the server tells of it.
@NullMarked
package fourteen.components.build;

import org.jspecify.annotations.NullMarked;
