/// Server components: runs them, walks what they return in Java, and builds the Flight model of it.
@NullMarked
package fourteen.components;

import org.jspecify.annotations.NullMarked;
