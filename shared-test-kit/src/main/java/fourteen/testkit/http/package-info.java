/// A client for tests that hides nothing: raw bytes out, raw bytes in, chunk by chunk.
@NullMarked
package fourteen.testkit.http;

import org.jspecify.annotations.NullMarked;
