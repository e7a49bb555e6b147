@NullMarked
package fourteen.flight.reply;

import org.jspecify.annotations.NullMarked;
