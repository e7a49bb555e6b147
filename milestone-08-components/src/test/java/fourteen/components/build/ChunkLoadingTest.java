package fourteen.components.build;

import fourteen.components.ComponentAssets;
import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.StaticFiles;
import fourteen.http.files.FileOptions;
import fourteen.hydration.ClientEntry;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import io.javalin.http.ServiceUnavailableResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// How the browser loads the client modules that rows name.
@ExtendWith(BrowserExtension.class)
class ChunkLoadingTest {

    private static final String START = "fourteen/internal/retry";

    @TempDir
    Path directory;

    /// Paths that are out of order for one request.
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private ComponentAssets assets;
    private HttpServer server;

    @BeforeEach
    void serve() {
        TestApp app = new TestApp(directory).start(START)
                .modules(Map.of(START, "/fourteen/components/build/retry.ts"))
                .write("app/page.tsx", "import './a'; import './b'; export default () => null;")
                .write("app/a.ts",
                        "'use client'; import { text } from './shared'; export const say = () => 'a ' + text;")
                .write("app/b.ts",
                        "'use client'; import { text } from './shared'; export const say = () => 'b ' + text;")
                .write("app/shared.ts", "export const text = Date.length;");
        assets = app.built();
        server = HttpServer.start(HttpOptions.DEFAULT, config -> {
            config.routes.before(assets.publicPath() + "*", ctx -> {
                if (failing.remove(ctx.path())) {
                    throw new ServiceUnavailableResponse();
                }
            });
            config.registerPlugin(StaticFiles.at(assets.publicPath(), assets.directory(), FileOptions.DEFAULT));
            config.routes.get("/", ctx -> ctx.html("<!DOCTYPE html><link rel=icon href='data:,'>"
                    + "<script type=module src='" + assets.of(ClientEntry.name("/")).script() + "'></script>"));
        });
    }

    @AfterEach
    void stop() {
        server.close();
        assets.close();
    }

    private void read(Page page, String module, String outcome) {
        String url = assets.preloads(module).getFirst();
        page.evaluate("read(arguments[0])",
                "1:I[\"" + module + "\",[\"" + module + "\",\"" + url + "\"],\"say\"]\n0:{\"say\":\"$1\"}\n");
        page.awaitTrue("window.outcome.startsWith('" + outcome + "')");
    }

    private long requests(Page page, String url) {
        return page.requests().stream().filter(request -> request.url().endsWith(url)).count();
    }

    @Test
    void aModuleIsLoadedOnceForAllRows(Page page) {
        page.open(server.url() + "/");
        read(page, "app/a.ts", "a 7");
        read(page, "app/a.ts", "a 7");
        read(page, "app/b.ts", "b 7");
        assertThat(assets.preloads("app/a.ts")).hasSizeGreaterThan(1)
                .allSatisfy(url -> assertThat(requests(page, url)).isEqualTo(1));
    }

    @Test
    void aModuleThatCouldNotBeLoadedIsTriedAgainWhenItIsWantedAgain(Page page) {
        String url = assets.preloads("app/a.ts").getFirst();
        page.expectFailedRequest(url).open(server.url() + "/");
        failing.add(url);
        read(page, "app/a.ts", "failed: ");
        read(page, "app/b.ts", "b 7");
        read(page, "app/a.ts", "a 7");
        assertThat(requests(page, url)).isEqualTo(2);
    }

    @Test
    void soIsWhatAModuleImports(Page page) {
        String url = assets.preloads("app/a.ts")
                .stream()
                .skip(1)
                .filter(imported -> !assets.of(ClientEntry.name("/")).preloads().contains(imported))
                .findFirst()
                .orElseThrow();
        page.expectFailedRequest(url).open(server.url() + "/");
        failing.add(url);
        read(page, "app/a.ts", "failed: ");
        read(page, "app/a.ts", "a 7");
    }
}
