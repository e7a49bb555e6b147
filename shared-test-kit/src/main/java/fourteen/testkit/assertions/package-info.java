/// AssertJ assertions on HTML, Flight rows, HTTP responses and streams; [fourteen.testkit.assertions.FourteenAssertions]
/// is the way in.
@NullMarked
package fourteen.testkit.assertions;

import org.jspecify.annotations.NullMarked;
