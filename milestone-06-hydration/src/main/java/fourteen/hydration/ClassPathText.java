package fourteen.hydration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Our own TypeScript, which lies on the class path.
final class ClassPathText {

    private ClassPathText() {}

    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(open(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A later milestone's may be known to another class loader.
    private static @Nullable InputStream open(String resource) {
        InputStream own = ClassPathText.class.getResourceAsStream(resource);
        ClassLoader later = Thread.currentThread().getContextClassLoader();
        return own != null || later == null ? own : later.getResourceAsStream(resource.substring(1));
    }
}
