package fourteen.js;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A script and the name that stack traces call it by. Equal sources are parsed once, however many runtimes run them.
public record JsSource(String name, String code) {

    public static JsSource of(String name, String code) {
        return new JsSource(name, code);
    }

    /// A script that lies beside a class: `resource(Timers.class, "timers.js")`. Stack traces call it `fourteen:timers.js`.
    ///
    /// @throws IllegalArgumentException if there is none
    public static JsSource resource(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + file + " beside " + owner.getName());
            }
            return new JsSource("fourteen:" + file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
