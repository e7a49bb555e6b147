/// The app directory becomes routes.
@NullMarked
package fourteen.routing;

import org.jspecify.annotations.NullMarked;
