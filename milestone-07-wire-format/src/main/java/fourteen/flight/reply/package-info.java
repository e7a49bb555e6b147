/// What a client sends to the server, React's "reply" (WIRE-FORMAT §6): arguments of server functions, and forms.
@NullMarked
package fourteen.flight.reply;

import org.jspecify.annotations.NullMarked;
