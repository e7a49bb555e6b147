package fourteen.streaming.html;

import fourteen.flight.FlightReader;
import fourteen.flight.FlightSink;
import fourteen.flight.FlightValue;
import fourteen.flight.FlightWriter;
import java.io.ByteArrayOutputStream;

/// From bytes to a model and back.
final class Payload {

    private Payload() {}

    static FlightValue read(byte[] payload) {
        FlightReader reader = new FlightReader();
        reader.feed(payload);
        reader.close();
        return Rendered.arrived(reader.root());
    }

    static byte[] written(FlightValue model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FlightWriter(new FlightSink() {
            @Override
            public boolean write(byte[] more) {
                bytes.writeBytes(more);
                return true;
            }

            @Override
            public void close() {}
        }).write(model);
        return bytes.toByteArray();
    }
}
