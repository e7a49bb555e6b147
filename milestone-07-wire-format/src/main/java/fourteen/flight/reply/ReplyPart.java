package fourteen.flight.reply;

import fourteen.flight.FlightFile;

/// One field of a reply's FormData: text, or a file. A reply that is a string is the field `0` alone.
public sealed interface ReplyPart {

    String name();

    /// A field without a file name.
    record Field(String name, String value) implements ReplyPart {}

    /// A field with a file name.
    record Upload(String name, FlightFile file) implements ReplyPart {}
}
