/// Layouts, loading and errors: what stands around a page, what is shown in its place, and what it says of itself.
@NullMarked
package fourteen.layouts;

import org.jspecify.annotations.NullMarked;
