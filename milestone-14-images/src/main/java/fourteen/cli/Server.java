package fourteen.cli;

import java.util.function.IntSupplier;

/// Something that listens on a port until it is closed. Closing lets running requests end.
public interface Server extends AutoCloseable {

    int port();

    @Override
    void close();

    static Server of(IntSupplier port, Runnable close) {
        return new Server() {

            @Override
            public int port() {
                return port.getAsInt();
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }
}
