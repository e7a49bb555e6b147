package fourteen.testkit.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// The extension seen from outside, on small test classes run in the same JVM.
@ExtendWith(BrowserExtension.class)
final class BrowserExtensionTest {

    private static final Path SHOTS = Path.of("target/screenshots");

    @Test
    void judgesPagesAtTheEndOfATest() throws IOException {
        for (String test : List.of("silent", "noisy", "announced", "failed", "noisyElsewhere")) {
            Files.deleteIfExists(SHOTS.resolve("Pages." + test + ".png"));
        }
        Map<String, String> results = run(Pages.class);
        assertThat(results).containsOnlyKeys("announced", "failed", "noisy", "noisyElsewhere", "silent",
                "sharesItsPage");
        assertThat(results).containsEntry("silent", "")
                .containsEntry("announced", "")
                .containsEntry("sharesItsPage", "");
        assertThat(results.get("noisy")).contains("Expecting the page to have no complaints")
                .contains("error: too loud");
        assertThat(results.get("noisyElsewhere")).contains("error: too loud");
        assertThat(results.get("failed")).startsWith("the test's own failure")
                .contains("suppressed: Expecting the page to have no complaints");
        assertThat(SHOTS.resolve("Pages.noisy.png")).isNotEmptyFile();
        assertThat(SHOTS.resolve("Pages.failed.png")).isNotEmptyFile();
        assertThat(SHOTS.resolve("Pages.silent.png")).doesNotExist();
        assertThat(Browser.shared().pages()).isEmpty();
    }

    @Test
    void aPageBelongsToOneTest() {
        assertThat(run(TooEarly.class)).hasEntrySatisfying("TooEarly", message -> assertThat(message)
                .contains("A Page belongs to one test: ask for it in @BeforeEach or in the test method."));
    }

    private static Map<String, String> run(Class<?> tests) {
        Map<String, String> results = new TreeMap<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                String message = result.getThrowable().map(BrowserExtensionTest::messages).orElse("");
                if (test.isTest() || !message.isEmpty()) {
                    results.put(test.getDisplayName().replaceAll("\\(.*|.*\\$", ""), message);
                }
            }
        };
        LauncherConfig bare = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        LauncherFactory.create(bare)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .build(),
                        listener);
        return results;
    }

    private static String messages(Throwable failure) {
        List<String> all = new ArrayList<>(List.of(String.valueOf(failure.getMessage())));
        for (Throwable suppressed : failure.getSuppressed()) {
            all.add("suppressed: " + suppressed.getMessage());
        }
        return String.join("\n", all);
    }

    @ExtendWith(BrowserExtension.class)
    static final class Pages {

        private final Site site = Site.start()
                .page("/", "<p>x</p>")
                .page("/loud", "<script>console.error('too loud')</script>");
        private Page early = Browser.shared().newPage();

        @BeforeEach
        void open(Page page) {
            early.close();
            early = page;
            page.open(site.url("/"));
        }

        @AfterEach
        void stop() {
            site.close();
        }

        @Test
        void silent(Page page) {
            page.awaitText("p", "x");
        }

        @Test
        void sharesItsPage(Page page) {
            assertThat(page).isSameAs(early);
        }

        @Test
        void noisy(Page page) {
            page.open(site.url("/loud"));
        }

        @Test
        void announced(Page page) {
            page.expectConsole("too loud").open(site.url("/loud"));
        }

        @Test
        void failed(Page page) {
            page.open(site.url("/loud"));
            throw new AssertionError("the test's own failure");
        }

        @Test
        void noisyElsewhere(Browser browser) {
            browser.newPage().open(site.url("/loud"));
        }
    }

    @ExtendWith(BrowserExtension.class)
    static final class TooEarly {

        @BeforeAll
        static void open(Page page) {
            page.open("about:blank");
        }

        @Test
        void never() {}
    }
}
