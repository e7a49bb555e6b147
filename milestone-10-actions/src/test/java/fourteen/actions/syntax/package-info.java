/// What `'use server'` makes of modules.
@NullMarked
package fourteen.actions.syntax;

import org.jspecify.annotations.NullMarked;
