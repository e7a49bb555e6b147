package fourteen.flight.reply;

import fourteen.flight.FlightException;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightValue;
import fourteen.flight.reply.ReplyPart.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what a client sends to call a function of the server, as React's own server does (WIRE-FORMAT §6), within limits.
///
/// A body that is there as a whole is one call. A body that arrives bit by bit is given part by part, as it comes: the root is known
/// as soon as its part is there, promises and streams in it go on while further parts arrive. In order that a part is never waited
/// for in vain, a reference to one that has not arrived is an error then.
///
/// Not thread-safe: one thread at a time.
///
/// {@snippet :
/// FlightValue arguments = ReplyReader.read(parts, options);
///
/// ReplyReader reader = new ReplyReader(options);
/// reader.part(part);                              // as they arrive
/// reader.close();
/// FlightValue value = reader.root().value();
/// }
public final class ReplyReader {

    /// What a reader is told about its surroundings.
    ///
    /// @param functions those that a client may name
    /// @param temporaries remembers where values came from, to answer with less; null if `$T` is not allowed
    /// @param clock for the deadline of what never arrives
    public record Options(ServerFunctions functions, ReplyLimits limits, @Nullable TemporaryReferences temporaries,
            InstantSource clock) {

        /// The default limits, the system's clock, and no temporary references.
        public static Options of(ServerFunctions functions) {
            return new Options(functions, ReplyLimits.DEFAULT, null, InstantSource.system());
        }

        public Options with(ReplyLimits other) {
            return new Options(functions, other, temporaries, clock);
        }

        public Options with(TemporaryReferences set) {
            return new Options(functions, limits, set, clock);
        }

        public Options with(InstantSource other) {
            return new Options(functions, limits, temporaries, other);
        }
    }

    private final Decoder decoder;
    private final Options options;
    private Instant last;
    private @Nullable FlightException problem;

    /// A reader that is given its parts one by one.
    public ReplyReader(Options options) {
        this(options, "");
        decoder.parts.get(0);
    }

    private ReplyReader(Options options, String prefix) {
        this.options = options;
        this.decoder = new Decoder(prefix, options.functions(), options.limits(), options.temporaries());
        this.last = options.clock().instant();
    }

    /// All parts at once, of which those with the prefix count.
    static ReplyReader whole(List<? extends ReplyPart> parts, String prefix, Options options) {
        ReplyReader reader = new ReplyReader(options, prefix);
        for (ReplyPart part : parts) {
            reader.decoder.meter.arrived(part);
            reader.decoder.store.put(part);
        }
        reader.close();
        return reader;
    }

    /// The value of a body that is text.
    ///
    /// @throws FlightException if it is malformed, hostile, or breaks a limit
    public static FlightValue read(String body, Options options) {
        return read(List.of(new Field("0", body)), options);
    }

    /// The value of a body that is a form. Promises in it are read when somebody asks for them.
    ///
    /// @throws FlightException if it is malformed, hostile, or breaks a limit
    public static FlightValue read(List<? extends ReplyPart> parts, Options options) {
        FlightPromise root = whole(parts, "", options).root();
        if (root.isFulfilled()) {
            return Settled.value(root);
        }
        throw Settled.reason(root);
    }

    /// The next part, in the order of the body.
    ///
    /// @throws FlightException if the whole reply is to be refused; it is then rejected, and every further part throws the same
    public void part(ReplyPart part) {
        FlightException before = problem;
        if (before != null) {
            throw before;
        }
        giveUpIfLate();
        last = options.clock().instant();
        try {
            decoder.meter.arrived(part);
            decoder.parts.turn(() -> take(part));
        } catch (FlightException broken) {
            fail(broken);
            throw broken;
        }
    }

    private void take(ReplyPart part) {
        String key = decoder.store.key(part.name());
        if (key == null || !(part instanceof Field field)) {
            decoder.store.put(part);
            return;
        }
        boolean chunk = key.startsWith("S");
        Part known = decoder.parts.known(id(chunk ? key.substring(1) : key));
        StreamFeed feed = known == null ? null : known.feed();
        if (chunk && feed != null) {
            feed.arrived(field.value());
        } else if (chunk || known == null) {
            decoder.store.put(part);
        } else if (known.state() == Part.State.PENDING) {
            decoder.parts.arrived(known, field.value());
        } else {
            throw ReplyErrors.twice("A part came twice.", "field " + ReplyErrors.shortened(part.name()));
        }
    }

    /// A part's decimal id; -1 for a name that is none.
    private static long id(String key) {
        boolean decimal = !key.isEmpty() && key.length() < 16 && key.chars().allMatch(c -> c >= '0' && c <= '9')
                && (key.length() == 1 || key.charAt(0) != '0');
        return decimal ? Long.parseLong(key) : -1;
    }

    /// No further part comes: what is open is rejected.
    public void close() {
        decoder.parts.close(ReplyErrors.closed(0));
    }

    /// The connection broke, or whoever parses the body refuses it: what is open is rejected with that.
    public void fail(FlightException reason) {
        if (problem == null) {
            problem = reason;
        }
        decoder.parts.close(reason);
    }

    /// For a timer: gives up if the last part is longer ago than [ReplyLimits#patience]. Every further part does so as well.
    ///
    /// @throws FlightException if it is too late
    public void giveUpIfLate() {
        Duration patience = options.limits().patience();
        boolean late = Duration.between(last, options.clock().instant()).compareTo(patience) > 0;
        if (late && decoder.parts.closed() == null) {
            FlightException tooLate = ReplyErrors.late(patience.toSeconds() + " seconds");
            fail(tooLate);
            throw tooLate;
        }
    }

    /// The value of the reply: for a call, the array of arguments.
    public FlightPromise root() {
        return decoder.parts.get(0).promise;
    }

    /// The root as it is without waiting for anything; null if it lacks something.
    @Nullable
    FlightValue rootNow() {
        Part root = decoder.parts.get(0);
        decoder.parts.initialise(root);
        if (root.state() == Part.State.REJECTED) {
            throw root.reason();
        }
        return root.state() == Part.State.FULFILLED ? root.value() : null;
    }

    /// The part whose promise it is.
    @Nullable
    Part part(@Nullable FlightValue value) {
        return decoder.parts.of(value);
    }
}
