/// From the names in `app/` to a table of routes, and from a path to the one route that answers; no JavaScript here.
@NullMarked
package fourteen.routing.table;

import org.jspecify.annotations.NullMarked;
