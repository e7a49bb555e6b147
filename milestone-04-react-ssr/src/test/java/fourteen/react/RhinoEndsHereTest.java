package fourteen.react;

import fourteen.js.GraalRuntime;
import fourteen.js.JsException;
import fourteen.js.JsRuntime;
import fourteen.js.JsSource;
import fourteen.js.RhinoRuntime;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Why this milestone changes the engine: the same file of React, read by both.
class RhinoEndsHereTest {

    private static final Path SERVER = RepositoryRoot
            .resolve("node_modules/react-dom/cjs/react-dom-server.edge.production.js");

    @Test
    void rhinoCannotParseReactsServerBuild() throws IOException {
        try (JsRuntime rhino = RhinoRuntime.create()) {
            JsSource source = source();
            assertThatThrownBy(() -> rhino.evaluate(source)).isInstanceOf(JsException.class)
                    .hasMessageStartingWith("SyntaxError");
        }
    }

    @Test
    void graalJsCan() throws IOException {
        try (JsRuntime graal = GraalRuntime.create()) {
            assertThat(graal.evaluate(source()).isFunction()).isTrue();
        }
    }

    /// As a function, as every CommonJS module is read.
    private static JsSource source() throws IOException {
        return JsSource.of("react-dom-server.js",
                "(function (require, module, exports) {" + Files.readString(SERVER) + "\n})");
    }
}
