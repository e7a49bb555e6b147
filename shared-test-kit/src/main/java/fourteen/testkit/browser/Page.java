package fourteen.testkit.browser;

import fourteen.testkit.Deadline;
import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import fourteen.testkit.message.Report;
import fourteen.testkit.message.Visible;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.remote.RemoteWebDriver;
import tools.jackson.databind.JsonNode;

/// One page in a real browser. Elements are named by CSS selectors; whatever is not there yet is waited for, bounded by a
/// deadline, and a test never needs to sleep.
///
/// At the end of a test the page must have had nothing to complain about: no console warning or error, no uncaught
/// exception, no failed request. What a test provokes on purpose it announces: [#expectConsole], [#expectFailedRequest].
///
/// {@snippet lang = "java" :
/// @ExtendWith(BrowserExtension.class)
/// final class CounterTest {
///     @Test
///     void counts(Page page) {
///         page.open("http://127.0.0.1:" + port + "/").click("button").awaitText("#count", "1");
///     }
/// }
/// }
public final class Page implements AutoCloseable {

    private final Browser browser;
    private final PageTarget target;
    private final PageLog log;
    private final List<String> expectedMessages = new ArrayList<>();
    private final List<String> expectedRequests = new ArrayList<>();
    private String label = "page";

    Page(Browser browser, PageTarget target, PageLog log) {
        this.browser = browser;
        this.target = target;
        this.log = log;
    }

    /// Goes to the address and waits until the document and all that it names have loaded.
    public Page open(String url) {
        driver().get(url);
        return this;
    }

    public Page reload() {
        driver().navigate().refresh();
        return this;
    }

    public Page back() {
        driver().navigate().back();
        return this;
    }

    public Page forward() {
        driver().navigate().forward();
        return this;
    }

    /// Clicks the first match as a user would: it must be visible and nothing may lie over it.
    public Page click(String selector) {
        await("to have " + selector + ", ready for a click", () -> found(selector).map(element -> {
            element.click();
            return element;
        }));
        return this;
    }

    /// Types into the first match, key by key, behind what stands there.
    public Page type(String selector, String text) {
        await("to have " + selector + ", ready for input", () -> found(selector).map(element -> {
            element.sendKeys(text);
            return element;
        }));
        return this;
    }

    /// Empties an input.
    public Page clear(String selector) {
        await("to have " + selector + ", ready for input", () -> found(selector).map(element -> {
            element.clear();
            return element;
        }));
        return this;
    }

    /// Waits until the first match is there and shows exactly this text, as rendered.
    public Page awaitText(String selector, String text) {
        String wish = "to show " + Visible.quoted(text) + " in " + selector;
        await(wish, () -> found(selector).map(WebElement::getText).filter(text::equals),
                () -> count(selector) == 0 ? "no such element" : Visible.quoted(text(selector)));
        return this;
    }

    public Page awaitElement(String selector) {
        await("to have an element " + selector, () -> found(selector));
        return this;
    }

    public Page awaitNoElement(String selector) {
        await("to have no element " + selector,
                () -> found(selector).isPresent() ? Optional.empty() : Optional.of(true));
        return this;
    }

    /// Waits until the address ends so.
    public Page awaitUrl(String end) {
        await("to go to " + end, () -> Optional.of(url()).filter(url -> url.endsWith(end)));
        return this;
    }

    /// Waits until a JavaScript expression is true in the page.
    public Page awaitTrue(String expression) {
        await("to make true: " + expression,
                () -> Optional.ofNullable(evaluate("return !!(" + expression + ")")).filter(Boolean.TRUE::equals));
        return this;
    }

    /// Waits for a console message that contains the text.
    public ConsoleMessage awaitConsole(String part) {
        try {
            @Nullable
            ConsoleMessage message = log.awaitMessage(part);
            if (message == null) {
                throw timeout("to log " + Visible.quoted(part), "no such message");
            }
            return message;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// The text of the first match as rendered.
    public String text(String selector) {
        return await("to have an element " + selector, () -> found(selector).map(WebElement::getText));
    }

    /// The attribute of the first match as it stands in the document; null if it has none.
    public @Nullable String attribute(String selector, String name) {
        return first(selector).getDomAttribute(name);
    }

    /// The property of the first match as JavaScript sees it, `value` or `checked`; null if it has none.
    public @Nullable String property(String selector, String name) {
        return first(selector).getDomProperty(name);
    }

    /// How many elements match now.
    public int count(String selector) {
        return driver().findElements(By.cssSelector(selector)).size();
    }

    public String url() {
        return String.valueOf(driver().getCurrentUrl());
    }

    public String title() {
        return String.valueOf(driver().getTitle());
    }

    /// The document as it is now, not as it was sent.
    public String html() {
        return String.valueOf(driver().getPageSource());
    }

    /// Runs the body of a JavaScript function in the page: `return document.activeElement.id`.
    ///
    /// @return Boolean, Long, Double, String, List, Map, WebElement or null
    public @Nullable Object evaluate(String body, Object... arguments) {
        return driver().executeScript(body, arguments);
    }

    /// Switches the page's own scripts off, from the next address on.
    public Page withoutJavaScript() {
        JsonNode _ = target.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        log.scriptsAreOff();
        return this;
    }

    /// The size of the window in CSS pixels.
    public Page size(int width, int height) {
        JsonNode _ = target.send("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /// Announces a console message or exception that contains the text: it is no failure, its absence is one.
    public Page expectConsole(String part) {
        expectedMessages.add(part);
        return this;
    }

    /// Announces a failed request whose address contains the text: it is no failure, its absence is one.
    public Page expectFailedRequest(String part) {
        expectedRequests.add(part);
        return this;
    }

    /// All messages so far, in their order.
    public List<ConsoleMessage> console() {
        target.settle();
        return log.console();
    }

    /// All requests so far, in the order of their sending.
    public List<NetworkRequest> requests() {
        target.settle();
        return log.requests();
    }

    /// Writes `target/screenshots/<test>-<name>.png`.
    public Path screenshot(String name) {
        return write(label + "-" + name);
    }

    Path screenshot() {
        return write(label);
    }

    void label(String test) {
        label = test;
    }

    /// Selenium's own driver, for what this class does not offer.
    public WebDriver webDriver() {
        return driver();
    }

    /// Fails if the page had anything to complain about that the test did not announce, or did not what it announced.
    ///
    /// [BrowserExtension] calls this at the end of every test.
    public void verify() {
        target.settle();
        try {
            log.awaitAnswers();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        PageVerdict verdict = PageVerdict.on(log.console(), log.requests(), expectedMessages, expectedRequests);
        if (!verdict.isFine()) {
            throw new TestKitFailure(FailureClass.WRONG_OUTPUT, verdict.report(url()).toString());
        }
    }

    @Override
    public void close() {
        browser.forget(this, target);
    }

    private Path write(String name) {
        Path file = Path.of("target", "screenshots", name.replaceAll("[^\\w.-]+", "-") + ".png");
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, driver().getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RemoteWebDriver driver() {
        return browser.at(target.id());
    }

    private Optional<WebElement> found(String selector) {
        return driver().findElements(By.cssSelector(selector)).stream().findFirst();
    }

    private WebElement first(String selector) {
        return await("to have an element " + selector, () -> found(selector));
    }

    private <T> T await(String wish, Supplier<Optional<T>> attempt) {
        return await(wish, attempt, () -> "");
    }

    /// Tries again until it works: an element may be missing, be replaced or lie under another for a moment.
    private <T> T await(String wish, Supplier<Optional<T>> attempt, Supplier<String> got) {
        Deadline deadline = Deadline.standard();
        String obstacle = "";
        while (true) {
            try {
                Optional<T> result = attempt.get();
                if (result.isPresent()) {
                    return result.get();
                }
                obstacle = "";
            } catch (WebDriverException e) {
                obstacle = String.valueOf(e.getRawMessage()).lines().findFirst().orElse("");
            }
            if (deadline.isOver()) {
                throw timeout(wish, obstacle.isEmpty() ? got.get() : obstacle);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private TestKitFailure timeout(String wish, String got) {
        target.settle();
        Report report = Report.expecting("the page", wish)
                .at(url())
                .expected("within " + Deadline.standard())
                .got(got.isEmpty() ? "nothing of that" : got);
        List<String> complaints = log.console()
                .stream()
                .filter(ConsoleMessage::isProblem)
                .map(ConsoleMessage::toString)
                .toList();
        if (!complaints.isEmpty()) {
            report.line("console", Visible.block(String.join("\n", complaints)));
        }
        return new TestKitFailure(FailureClass.TIMEOUT, report.toString());
    }

    private static TestKitFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new TestKitFailure(FailureClass.TIMEOUT, "Interrupted while waiting for the page.", e);
    }
}
