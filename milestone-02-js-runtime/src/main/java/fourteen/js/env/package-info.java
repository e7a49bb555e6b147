/// An app's environment: `.env` files, what its server code may see, and what its client code may.
@NullMarked
package fourteen.js.env;

import org.jspecify.annotations.NullMarked;
