package fourteen.react;

import fourteen.js.env.Environment;
import fourteen.js.env.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What components may use of Node, and what they see of the environment.
class NodeApisTest {

    @TempDir(factory = BesideThePackages.class)
    private Path app = Path.of("");

    private void file(String name, String text) throws IOException {
        Files.writeString(app.resolve(name), text);
    }

    private String render(ReactOptions options, String component) {
        try (ReactPool react = ReactPool.open(options.withWorkers(1))) {
            return react.render(Path.of(component), Map.of()).join().value();
        }
    }

    @Test
    void componentsReadTheAppsFilesAndUseNodesModules() throws IOException {
        file("post.md", "# Hé");
        file("page.tsx", """
                import { readFileSync } from 'node:fs';
                import path, { join } from 'path';
                import { AsyncLocalStorage } from 'node:async_hooks';
                import EventEmitter, { once } from 'events';
                import { fileURLToPath } from 'node:url';
                import { promisify } from 'util';
                import process, { env } from 'node:process';
                const storage = new AsyncLocalStorage<string>();
                const here = path.dirname(fileURLToPath(import.meta.url));
                export default () => storage.run('kept', () => (
                  <p>
                    {readFileSync(join(here, 'post.md'), 'utf8') + ' ' + storage.getStore()}
                    {[here === process.cwd(), env === globalThis.process.env, typeof once, typeof promisify].join(' ')}
                    {new EventEmitter().listenerCount('x') + Buffer.from('é').toString('base64')}
                  </p>
                ));
                """);
        assertThat(render(ReactOptions.production(app), "page.tsx"))
                .isEqualTo("<p># Hé kept<!-- -->true true function function<!-- -->0w6k=</p>");
    }

    @Test
    void theEnvironmentIsWhatTheFilesSayAndNoMore() throws IOException {
        file(".env", "GREETING=hi ${NAME}\nNAME=Ada\nSECRET=file");
        file(".env.production", "NAME=Grace");
        file("page.tsx", "export default () => <p>{JSON.stringify(Object.entries(process.env).sort())}</p>;");
        Map<String, String> system = Map.of("SECRET", "system", "PATH", "/bin", "AWS_KEY", "k");
        assertThat(render(ReactOptions.production(app)
                .withEnvironment(Environment.load(app, Mode.PRODUCTION, system)), "page.tsx"))
                .isEqualTo("<p>[[&quot;GREETING&quot;,&quot;hi Grace&quot;],[&quot;NAME&quot;,&quot;Grace&quot;],"
                        + "[&quot;NODE_ENV&quot;,&quot;production&quot;],[&quot;SECRET&quot;,&quot;system&quot;]]</p>");
        assertThat(render(ReactOptions.development(app), "page.tsx"))
                .isEqualTo("<p>[[&quot;NODE_ENV&quot;,&quot;development&quot;]]</p>");
    }

    @Test
    void anyOtherModuleIsAnErrorThatNamesTheImporterAndTheRemedy() throws IOException {
        file("page.tsx", "export default () => null;\nimport { exec } from 'node:child_process';\nexec('ls');\n");
        assertThatThrownBy(() -> render(ReactOptions.production(app), "page.tsx"))
                .hasMessageContaining("Node's module 'node:child_process' does not exist here")
                .hasMessageContaining("page.tsx:2:22")
                .hasMessageContaining("write a Java service for what it did");
    }
}
