/// `.env` files and what becomes of them.
@NullMarked
package fourteen.js.env;

import org.jspecify.annotations.NullMarked;
