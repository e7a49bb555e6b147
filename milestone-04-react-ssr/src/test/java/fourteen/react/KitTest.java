package fourteen.react;

import fourteen.testkit.RepositoryRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KitTest {

    @TempDir
    static Path app;

    @Test
    void anAppWithoutPackagesGetsReactFromTheKit() throws Exception {
        Files.writeString(app.resolve("hook.tsx"), """
                import { useState } from 'react';
                export default () => <b>{useState(14)[0]}</b>;
                """);
        ReactOptions options = ReactOptions.production(app).withWorkers(1);

        assertThatThrownBy(() -> ReactPool.open(options)).isInstanceOf(ReactException.class);
        try (ReactPool react = ReactPool.open(options.withKit(RepositoryRoot.path()))) {
            assertThat(react.render(Path.of("hook.tsx"), Map.of()).join().value()).isEqualTo("<b>14</b>");
        }
    }
}
