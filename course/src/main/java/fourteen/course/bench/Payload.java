package fourteen.course.bench;

import fourteen.flight.FlightReader;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightWriter;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/// Payloads as a server writes them and a client reads them.
final class Payload {

    private static final int PIECE = 1 << 16;

    private Payload() {}

    /// Writes a value to nowhere; the number of bytes.
    static long write(FlightValue value) {
        long[] size = {0};
        write(value, bytes -> size[0] += bytes.length);
        return size[0];
    }

    static byte[] written(FlightValue value) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        write(value, all::writeBytes);
        return all.toByteArray();
    }

    private static void write(FlightValue value, Consumer<byte[]> take) {
        new FlightWriter(new FlightSink() {
            @Override
            public boolean write(byte[] bytes) {
                take.accept(bytes);
                return true;
            }

            @Override
            public void close() {
                // all is there
            }
        }).write(value);
    }

    /// Reads a payload in pieces, as they come from a network, and looks at all of it: what nobody asks for is not read.
    static Looking read(byte[] payload) {
        Looking looking = new Looking();
        looking.at(model(payload).root().value());
        return looking;
    }

    /// The reader, with all of the payload in it.
    static FlightReader model(byte[] payload) {
        FlightReader reader = new FlightReader();
        for (int from = 0; from < payload.length; from += PIECE) {
            reader.feed(payload, from, Math.min(payload.length, from + PIECE));
        }
        reader.close();
        return reader;
    }
}
