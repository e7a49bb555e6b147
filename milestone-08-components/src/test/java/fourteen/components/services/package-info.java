@NullMarked
package fourteen.components.services;

import org.jspecify.annotations.NullMarked;
