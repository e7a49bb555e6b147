/// ES modules and CommonJS in a JavaScript runtime: find, transpile, link, evaluate, invalidate.
@NullMarked
package fourteen.modules;

import org.jspecify.annotations.NullMarked;
