/// The Flight protocol of React 19.3.1: a model of what crosses the wire, a reader and a writer.
@NullMarked
package fourteen.flight;

import org.jspecify.annotations.NullMarked;
