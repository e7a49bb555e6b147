/// What a person sees of payloads, word for word.
@NullMarked
package fourteen.cli.inspect;

import org.jspecify.annotations.NullMarked;
