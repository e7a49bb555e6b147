package fourteen.flight.reply;

/// Which functions of the server a client may name. Asked before anything else is done with a function's id.
@FunctionalInterface
public interface ServerFunctions {

    /// What there is under an id. `MISSING`: the module is registered and has no such export of its own; React gives undefined.
    enum Answer {
        REGISTERED, MISSING, UNKNOWN
    }

    /// @param id as the client sent it: anything
    Answer look(String id);

    /// No function at all.
    static ServerFunctions none() {
        return id -> Answer.UNKNOWN;
    }
}
