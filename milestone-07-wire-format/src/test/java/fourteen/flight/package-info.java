/// Tests of the wire format against payloads that React itself wrote.
@NullMarked
package fourteen.flight;

import org.jspecify.annotations.NullMarked;
