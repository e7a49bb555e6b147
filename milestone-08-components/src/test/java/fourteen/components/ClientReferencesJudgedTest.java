package fourteen.components;

import fourteen.testkit.NodeJs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// References to CommonJS modules beside those that React's own package makes for them.
class ClientReferencesJudgedTest {

    /// What server modules and their compilers read of a module `m` that they require.
    private static final List<String> READ = List.of("m", "m.Tab", "m.__esModule", "m.__esModule && m.default",
            "m.Tab.name", "m.Tab.Provider", "m.Tab.Provider === m.Tab", "m.Tab.toJSON",
            "m.Tab.defaultProps", "Object.prototype.toString.call(m.Tab)", "m.Tab === m.Tab",
            "typeof m.Tab.anything", "(m.Tab.x = 1)", "m.Tab()", "'' + typeof m.$$typeof");

    private static final String SHOW = """
            const show = value => value !== null && value !== undefined && value.$$typeof
              ? [String(value.$$typeof), value.$$id, value.$$async].join(' ')
              : String(value);
            const shown = read => {
              try { return show(read(m)); } catch (error) { return 'throws'; }
            };
            const all = [%s].map(shown).join('\\n');
            """.formatted(String.join(", ", READ.stream().map(read -> "m => " + read).toList()));

    @TempDir
    Path directory;

    @Test
    void areTheSameAsReacts() {
        String reacts = NodeJs.script("""
                const server = require('react-server-dom-webpack/server');
                const m = server.createClientModuleProxy('lib/tabs.cjs');
                """ + SHOW + "process.stdout.write(all);").flag("--conditions=react-server").run();
        try (TestApp app = new TestApp(directory)) {
            app.file("lib/tabs.cjs", "'use client'; exports.Tab = () => {}; exports.default = 1;");
            app.file("reader.cjs", "const m = require('./lib/tabs.cjs');\n" + SHOW + "exports.all = all;");
            app.file("page.ts", "export { all as default } from './reader.cjs';");
            assertThat(app.served("page.ts")).isEqualTo(reacts);
        }
        assertThat(reacts).startsWith("""
                Symbol(react.client.reference) lib/tabs.cjs false
                Symbol(react.client.reference) lib/tabs.cjs#Tab false
                true
                Symbol(react.client.reference) lib/tabs.cjs# false
                """);
    }
}
