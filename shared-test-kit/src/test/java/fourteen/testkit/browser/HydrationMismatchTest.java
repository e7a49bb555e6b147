package fourteen.testkit.browser;

import fourteen.testkit.NodeJs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What the harness is for: React's complaint about HTML that is not its own reaches the test, from both of its builds.
@ExtendWith(BrowserExtension.class)
final class HydrationMismatchTest {

    private static final String APP = """
            import {createElement, useState} from 'react';
            import {hydrateRoot} from 'react-dom/client';
            function Counter() {
                const [count, setCount] = useState(0);
                return createElement('button', {onClick: () => setCount(count + 1)}, count);
            }
            hydrateRoot(document.getElementById('root'), createElement(Counter));
            """;

    private final Site site = Site.start();

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "production"})
    void sameHtmlHydratesInSilence(String build, Page page) {
        site.page("/", "<div id='root'><button>0</button></div><script src='/app.js'></script>")
                .file("/app.js", bundle(build));
        page.open(site.url("/")).click("button").awaitText("button", "1").verify();
    }

    @Test
    void theDevelopmentBuildShowsTheDifference(Page page) {
        site.page("/", "<div id='root'><button>7</button></div><script src='/app.js'></script>")
                .file("/app.js", bundle("development"));
        page.open(site.url("/")).awaitText("button", "0");
        assertThatThrownBy(page::verify).hasMessageStartingWith("Expecting the page to have no complaints\n")
                .hasMessageContaining("Hydration failed because the server rendered text didn't match the client");
        page.expectConsole("Hydration failed");
        assertThat(page.console())
                .anyMatch(message -> message.level().equals("info") && message.text().contains("React DevTools"));
    }

    @Test
    void theProductionBuildNamesTheError(Page page) {
        site.page("/", "<div id='root'><button>7</button></div><script src='/app.js'></script>")
                .file("/app.js", bundle("production"));
        page.open(site.url("/")).awaitText("button", "0");
        assertThatThrownBy(page::verify).hasMessageContaining("Minified React error #418");
        page.expectConsole("#418");
    }

    private static String bundle(String build) {
        return NodeJs.script("""
                const {buildSync} = require('esbuild');
                const result = buildSync({stdin: {contents: process.argv[2], resolveDir: process.cwd()}, bundle: true, write: false,
                    define: {'process.env.NODE_ENV': JSON.stringify(process.argv[3])}});
                process.stdout.write(result.outputFiles[0].text);
                """).argument(APP).argument(build).run();
    }
}
