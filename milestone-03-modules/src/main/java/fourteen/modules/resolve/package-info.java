/// From a specifier to a file: Node's resolution, `package.json`, `tsconfig.json`.
@NullMarked
package fourteen.modules.resolve;

import org.jspecify.annotations.NullMarked;
