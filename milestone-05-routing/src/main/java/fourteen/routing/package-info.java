/// The app directory becomes routes, and a route becomes a response.
@NullMarked
package fourteen.routing;

import org.jspecify.annotations.NullMarked;
