/// One streamed response: the shell first, then each boundary as it is ready, Flight rows between.
@NullMarked
package fourteen.streaming;

import org.jspecify.annotations.NullMarked;
