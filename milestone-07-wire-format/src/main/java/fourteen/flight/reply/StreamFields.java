package fourteen.flight.reply;

import fourteen.flight.Binary;
import fourteen.flight.FlightFile;
import fourteen.flight.FlightPromise;
import fourteen.flight.FlightStream;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightValue.Constant;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;

/// Writes one stream's chunks as they come, each as a field `S<id>`, then its end. Bytes are sent as one file.
final class StreamFields {

    private final FlightStream stream;
    private final String name;
    private final Outgoing out;
    private final ReplyModel model;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at;
    private boolean idle;

    StreamFields(FlightStream stream, long id, Outgoing out, ReplyModel model) {
        this.stream = stream;
        this.name = "S" + id;
        this.out = out;
        this.model = model;
    }

    void begin() {
        stream.onChange(this::changed);
        goOn();
    }

    private void changed() {
        if (idle) {
            idle = false;
            goOn();
        }
    }

    private void goOn() {
        List<FlightPromise> chunks = stream.chunks();
        FlightPromise end = stream.end();
        if (at < chunks.size()) {
            FlightPromise chunk = chunks.get(at++);
            chunk.whenSettled(() -> out.later(() -> {
                chunk(value(chunk));
                goOn();
            }));
        } else if (end != null) {
            end.whenSettled(() -> out.later(() -> end(value(end))));
        } else {
            idle = true;
        }
    }

    private static FlightValue value(FlightPromise promise) {
        if (promise.isRejected()) {
            throw Outlining.failed(promise.reason());
        }
        return Objects.requireNonNull(promise.value());
    }

    private void chunk(FlightValue chunk) {
        if (stream.kind() != FlightStream.Kind.BYTES) {
            out.field(name, model.chunk(chunk));
        } else if (chunk instanceof Binary part) {
            bytes.writeBytes(part.bytes());
        } else {
            throw ReplyErrors.unsendable("A byte stream has a chunk that is no bytes.", "something else");
        }
    }

    private void end(FlightValue result) {
        if (stream.kind() == FlightStream.Kind.BYTES) {
            long file = out.id();
            out.upload(Long.toString(file), FlightFile.of("blob", "", bytes.toByteArray()));
            out.field(name, "\"$o" + Long.toHexString(file) + "\"");
        }
        boolean hasResult = result != Constant.UNDEFINED && (stream.kind() == FlightStream.Kind.ITERABLE
                || stream.kind() == FlightStream.Kind.ITERATOR);
        out.field(name, hasResult ? "C" + model.chunk(result) : "C");
        out.closed();
    }
}
