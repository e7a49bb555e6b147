/// The one grammar of the test kit's messages: what was expected, what came, a caret under the first difference.
@NullMarked
package fourteen.testkit.message;

import org.jspecify.annotations.NullMarked;
