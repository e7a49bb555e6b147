/// What `'use server'` makes of a module: found in its syntax tree, and written anew for the server and for the client.
@NullMarked
package fourteen.actions.syntax;

import org.jspecify.annotations.NullMarked;
