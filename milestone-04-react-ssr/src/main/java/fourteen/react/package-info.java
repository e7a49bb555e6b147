/// React in the runtime: a component and its props become HTML.
@NullMarked
package fourteen.react;

import org.jspecify.annotations.NullMarked;
