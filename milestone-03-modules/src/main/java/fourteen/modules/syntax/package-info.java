/// One module's text: types and JSX taken out, imports and exports read from its syntax tree, positions mapped back.
@NullMarked
package fourteen.modules.syntax;

import org.jspecify.annotations.NullMarked;
