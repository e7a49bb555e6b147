package fourteen.hydration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Our own TypeScript, which lies on the class path.
final class ClassPathText {

    private ClassPathText() {}

    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(ClassPathText.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
