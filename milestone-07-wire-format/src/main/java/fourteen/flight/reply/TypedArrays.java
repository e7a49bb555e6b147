package fourteen.flight.reply;

import fourteen.flight.Binary;
import fourteen.flight.FlightException;
import fourteen.flight.FlightFile;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Constant;
import org.jspecify.annotations.Nullable;

/// Typed arrays, whose bytes are a file of their own.
final class TypedArrays {

    private final Decoder decoder;

    TypedArrays(Decoder decoder) {
        this.decoder = decoder;
    }

    /// Null stands in the place until the file has been read, as in React.
    FlightValue read(Binary.Kind kind, long id, String text, Place place, @Nullable ArrayBudget budget) {
        if (decoder.parts.known(id) != null) {
            throw ReplyErrors.twice("Already initialized typed array.", text);
        }
        decoder.parts.put(id, part -> part.reject(ReplyErrors.twice("Already initialized typed array.", text)));
        FlightFile file = decoder.store.file(id);
        if (file == null) {
            throw ReplyErrors.shape("A typed array has no bytes.", text, "a file in field " + id, "none");
        }
        Waiting waiting = decoder.waiting();
        waiting.more();
        decoder.parts.afterwards(() -> {
            try {
                waiting.came(place, array(kind, file, text, budget), null);
            } catch (FlightException wrong) {
                waiting.failed(wrong);
            }
        });
        return Constant.NULL;
    }

    private static Binary array(Binary.Kind kind, FlightFile file, String text, @Nullable ArrayBudget budget) {
        byte[] bytes = file.bytes();
        if (budget != null) {
            budget.add(bytes.length);
        }
        if (bytes.length % kind.size != 0) {
            throw ReplyErrors.shape("A typed array has a part of an item.", text,
                    "a multiple of " + kind.size + " bytes for " + kind.javaScriptName, bytes.length + " bytes");
        }
        return new Binary(kind, bytes);
    }
}
