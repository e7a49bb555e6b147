package fourteen.hydration;

import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.StaticFiles;
import fourteen.react.ReactOptions;
import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/// The demo in a real browser; each test fails on any console message, page error or failed request.
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoSiteTest {

    static final Path SITE = RepositoryRoot.resolve("milestone-06-hydration/demo");

    private HydratedApp app;
    private HttpServer server;

    abstract HydratedApp open();

    static final class InDevelopment extends DemoSiteTest {

        @Override
        HydratedApp open() {
            return HydratedApp.development(SITE.resolve("app"), build(false), ReactOptions.development(SITE), 1_000);
        }
    }

    static final class InProduction extends DemoSiteTest {

        @Override
        HydratedApp open() {
            ClientBuild build = build(true);
            ProductionBuild.run(build, SITE.resolve("app"));
            return HydratedApp.built(SITE, SITE.resolve("app"), build.out(), ReactOptions.production(SITE), 1_000);
        }
    }

    static ClientBuild build(boolean production) {
        Path out = Path.of("target", "demo-site", production ? "production" : "development").toAbsolutePath();
        return new ClientBuild(SITE, RepositoryRoot.path(), out, production, Map.of());
    }

    @BeforeAll
    void start() {
        app = open();
        server = HttpServer.start(HttpOptions.DEFAULT, config -> {
            config.registerPlugin(StaticFiles.at("/", SITE.resolve("public")));
            app.register(config);
        });
    }

    @AfterAll
    void stop() {
        server.close();
        app.close();
    }

    @Test
    void theCounterCounts(Page page) {
        page.open(server.url() + "/").awaitText("[data-testid=window]", "×").click("section button");
        page.awaitText("[data-testid=count]", "1 click")
                .click("section button")
                .awaitText("[data-testid=count]", "2 clicks");
        page.screenshot("demo-home");
    }

    @Test
    void theFormGreets(Page page) {
        page.open(server.url() + "/").awaitText("[data-testid=window]", "×").type("input[name=name]", "Ada");
        page.click("form button").awaitText("[data-testid=greeting]", "Hello, Ada!");
    }

    @Test
    void aPostKnowsItsAddressOnBothSides(Page page) {
        page.open(server.url() + "/posts/caf%C3%A9-au-lait?from=the+feed").awaitText("h1", "café au lait");
        page.click("section button").awaitText("[data-testid=count]", "1 click");
        assertThat(page.text("article p")).contains("you came from the feed");
    }

    @Test
    void aCatchAllListsItsSegments(Page page) {
        page.open(server.url() + "/docs/a/b%2Fc").awaitText("ol", "b/c");
        assertThat(page.count("ol li")).isEqualTo(2);
    }

    @Test
    void thePageIsReadableWithoutJavaScript(Page page) {
        page.withoutJavaScript().open(server.url() + "/about");
        assertThat(page.text("h1")).isEqualTo("About");
        assertThat(page.attribute("main img", "width")).isEqualTo("120");
    }
}
