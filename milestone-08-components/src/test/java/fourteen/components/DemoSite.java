package fourteen.components;

import fourteen.components.app.ComponentApp;
import fourteen.components.build.ComponentBuild;
import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.http.StaticFiles;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.ServedApp;
import fourteen.react.DevErrorView;
import fourteen.react.ReactOptions;
import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import fourteen.testkit.http.HttpProbe;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/// The demo in a real browser, on each of React's builds; a test fails on any console message, page error or failed
/// request.
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemoSite {

    private static final Path SITE = RepositoryRoot.resolve("milestone-08-components/demo");
    private static final long BODY_BYTES = 1_000;

    private ServedApp app;
    private HttpServer server;

    abstract boolean isProduction();

    @BeforeAll
    void start() {
        app = isProduction() ? built() : development();
        server = HttpServer.start(HttpOptions.DEFAULT.withErrors(new DevErrorView(SITE)), config -> {
            config.registerPlugin(StaticFiles.at("/", SITE.resolve("public")));
            app.register(config);
        });
    }

    private static ServedApp development() {
        return ComponentApp.development(SITE.resolve("app"), build("development", false),
                react(ReactOptions.development(SITE)), BODY_BYTES);
    }

    private static ServedApp built() {
        ReactOptions react = react(ReactOptions.production(SITE));
        ClientBuild build = build("production", true);
        ComponentBuild _ = ComponentBuild.run(ComponentApp.client(build, react), SITE.resolve("app"));
        return ComponentApp.built(SITE, SITE.resolve("app"), build.out(), react, BODY_BYTES);
    }

    private static ClientBuild build(String name, boolean production) {
        Path out = Path.of("target", "demo-site", name).toAbsolutePath();
        return new ClientBuild(SITE, RepositoryRoot.path(), out, production, Map.of());
    }

    private static ReactOptions react(ReactOptions options) {
        return options.withKit(RepositoryRoot.path()).withWorkers(1);
    }

    @AfterAll
    void stop() {
        server.close();
        app.close();
    }

    private String url(String path) {
        return server.url() + path;
    }

    @Test
    void aClientComponentComesToLifeInAPageOfTheServer(Page page) {
        page.open(url("/recipes/onion-soup")).awaitElement("[data-testid=servings]");
        assertThat(page.title()).isEqualTo("Onion soup · Recipes of the house");
        assertThat(page.text("ul b")).isEqualTo("6");
        // A click that only counts once React listens is tried again.
        page.awaitTrue("(() => { const servings = document.querySelector('[data-testid=servings]');"
                + " document.querySelector('[aria-label=\"One more\"]').click();"
                + " return servings.textContent !== '4 servings'; })()");
        page.awaitTrue("/^[5-9] servings$/.test(document.querySelector('[data-testid=servings]').textContent)");
        page.screenshot("demo-recipe");
    }

    @Test
    void whatTheServerRenderedLiesInAClientComponent(Page page) {
        page.open(url("/recipes/rice-pudding")).awaitElement("[aria-expanded]");
        page.awaitTrue(
                "(fold => { if (fold.ariaExpanded === 'false') fold.click(); return fold.ariaExpanded === 'true'; })"
                        + "(document.querySelector('[aria-expanded]'))");
        page.awaitTrue("document.querySelector('ol').checkVisibility()");
        assertThat(page.count("ol li")).isEqualTo(3);
        page.awaitText("[data-testid=tip]", "A spoonful of cold butter at the end makes it shine.");
    }

    @Test
    void theWholePageIsThereAndNothingThatStaysOnTheServer() {
        String source = HttpProbe.get(server.port(), "/recipes/lentil-salad").text();
        assertThat(source).startsWith("<!DOCTYPE html><html lang=\"en\">")
                .endsWith(".push(null)</script></body></html>")
                .contains("Warm lentils drink the vinegar", ":\"app/components/servings.tsx\"", "],\"Servings\"]")
                .doesNotContain("recipes.ts", "\"cost\"");
        assertThat(source).containsOnlyOnce("<link rel=\"icon\"");
    }

    @Test
    void aPageWithoutClientComponentsIsHydratedToo(Page page) {
        page.open(url("/")).awaitText("h1", "Recipes of the house");
        assertThat(page.count("main section")).isEqualTo(3);
        page.screenshot("demo-recipes");
        page.open(url("/recipes/none")).awaitText("h1", "No such recipe");
        page.open(url("/about")).awaitText("h1", "What to look at");
    }

    @Test
    void thePageIsReadableWithoutJavaScript(Page page) {
        page.withoutJavaScript().open(url("/recipes/onion-soup"));
        assertThat(page.text("h1")).isEqualTo("Onion soup");
        assertThat(page.text("[data-testid=servings]")).isEqualTo("4 servings");
    }
}
