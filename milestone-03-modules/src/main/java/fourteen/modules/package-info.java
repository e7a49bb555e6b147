/// ES modules from disk: found, transpiled, linked, evaluated, invalidated.
@NullMarked
package fourteen.modules;

import org.jspecify.annotations.NullMarked;
