/// HTML of host elements, written in Java to the byte as React 19.3.1's server renderer writes it, and the skeleton that is
/// left for React where client components, boundaries and whatever React hoists have to stay.
@NullMarked
package fourteen.streaming.html;

import org.jspecify.annotations.NullMarked;
