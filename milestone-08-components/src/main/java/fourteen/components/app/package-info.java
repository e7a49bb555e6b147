/// An app of server and client components, put together: its routes, its workers, its client files.
@NullMarked
package fourteen.components.app;

import org.jspecify.annotations.NullMarked;
