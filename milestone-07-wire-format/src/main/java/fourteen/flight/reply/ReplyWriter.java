package fourteen.flight.reply;

import fourteen.flight.FlightException;
import fourteen.flight.FlightValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes what a client sends to call a function of the server, field by field as React's client does (WIRE-FORMAT §6).
///
/// Parts that can be written at once come first, then the root, then what comes later: promises as they are settled, chunks
/// as streams have them. A form can't be sent before it is whole, so the body is there when everything has come.
///
/// Not thread-safe: one thread at a time, also for whoever settles promises.
///
/// {@snippet :
/// ReplyBody body = ReplyWriter.write(arguments);          // everything is there
///
/// ReplyWriter writer = new ReplyWriter(arguments, null);  // or something comes later
/// writer.whenComplete(() -> send(writer.body()));
/// }
public final class ReplyWriter {

    private final Outgoing out = new Outgoing();

    /// @param value for a call, the array of arguments
    /// @param temporaries is filled with the values that an answer may refer to by their path, `$0:0:e`; null if
    ///                    what can't be sent, such as an element, is an error
    public ReplyWriter(FlightValue value, @Nullable Map<String, FlightValue> temporaries) {
        ReplyModel model = new ReplyModel(out, temporaries);
        out.later(() -> out.field("0", model.root(value)));
    }

    /// The body of a value of which nothing comes later.
    ///
    /// @throws FlightException if something in it can't be sent, failed, or is still open
    public static ReplyBody write(FlightValue value) {
        return new ReplyWriter(value, null).body();
    }

    /// True if everything has come, or can't come any more.
    public boolean isComplete() {
        return out.isDone();
    }

    /// Runs something as soon as the reply is complete, at once if it is.
    public void whenComplete(Runnable then) {
        out.whenDone(then);
    }

    /// The complete body.
    ///
    /// @throws FlightException if something in it can't be sent, failed, or is still open
    public ReplyBody body() {
        return out.body();
    }
}
