package fourteen.actions;

import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The demo in a real browser, on each of React's builds, with JavaScript and without; a test fails on any console message, page
/// error or failed request.
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BookSite {

    private static final Path DEMO = RepositoryRoot.resolve("milestone-10-actions/demo");

    private ActionSite site;

    abstract boolean isProduction();

    @BeforeAll
    void start(@TempDir Path root) throws Exception {
        try (Stream<Path> files = Files.walk(DEMO.resolve("app"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ActionSite.write(root, DEMO.relativize(file).toString(), Files.readString(file));
            }
        }
        // The demo's icon is among its public files, which this server has none of.
        Path layout = root.resolve("app/layout.tsx");
        Files.writeString(layout, Files.readString(layout).replace("/favicon.svg", "data:,"));
        site = ActionSite.of(root, isProduction());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void whoSignsIsThankedAndReadsIt(Page page) {
        page.open(site.url("/")).awaitElement("form");
        page.awaitTrue("Object.keys(document.querySelector('form')).some(key => key.startsWith('__reactProps'))");
        page.type("input[name=name]", "Linus").type("textarea", "With a script.").click("form:not(.inline) button");
        page.awaitText("[role=status]", "Thank you, Linus.");
        page.awaitTrue("[...document.querySelectorAll('li')].some(li => li.textContent.includes('With a script.'))");
    }

    @Test
    void whoSaysNothingIsTold(Page page) {
        page.open(site.url("/")).awaitElement("form");
        page.awaitTrue("Object.keys(document.querySelector('form')).some(key => key.startsWith('__reactProps'))");
        page.click("form:not(.inline) button").awaitText("[role=alert]", "A name and a few words, please.");
    }

    @Test
    void theSameWithoutJavaScript(Page page) {
        page.withoutJavaScript().open(site.url("/"));
        page.click("form:not(.inline) button");
        assertThat(page.text("[role=alert]")).isEqualTo("A name and a few words, please.");
        page.type("input[name=name]", "Margaret")
                .type("textarea", "Without a script.")
                .click("form:not(.inline) button");
        assertThat(page.text("[role=status]")).isEqualTo("Thank you, Margaret.");
        assertThat(page.html()).contains("Without a script.");
        assertThat(page.attribute("input[name=name]", "value")).isEqualTo("Margaret");
    }

    @Test
    void aLikeIsShownAtOnceAndStays(Page page) {
        page.open(site.url("/")).awaitElement("form");
        page.awaitTrue("Object.keys(document.querySelector('form')).some(key => key.startsWith('__reactProps'))");
        int before = likes(page);
        page.click("li:nth-of-type(2) button[type=button]");
        page.awaitTrue("document.querySelector('li:nth-of-type(2) button').textContent === '♥ " + (before + 1) + "'");
        // It was shown before the server knew.
        page.awaitTrue("performance.getEntriesByType('resource').some(entry => entry.initiatorType === 'fetch')");
        page.reload().awaitElement("form");
        assertThat(likes(page)).isEqualTo(before + 1);
    }

    private static int likes(Page page) {
        return Integer.parseInt(page.text("li:nth-of-type(2) button").substring(2));
    }

    @Test
    void anErasedEntryLeadsToItsOwnPage(Page page) {
        page.open(site.url("/")).awaitElement("form");
        page.awaitTrue("Object.keys(document.querySelector('form')).some(key => key.startsWith('__reactProps'))");
        page.click("li:nth-of-type(1) form button").awaitText("h1", "Erased");
        page.click("main a").awaitText("h1", "Guest book");
        assertThat(page.text("ul")).doesNotContain("I was here first.");
    }
}
