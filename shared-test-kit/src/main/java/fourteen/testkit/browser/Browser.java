package fourteen.testkit.browser;

import fourteen.testkit.Deadline;
import fourteen.testkit.Executable;
import fourteen.testkit.FailureClass;
import fourteen.testkit.Requirement;
import fourteen.testkit.TestKitFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;
import tools.jackson.databind.json.JsonMapper;

/// Chromium without a window: one process for all tests of a JVM, every page with cookies, cache and storage of its own.
///
/// `chromium` and `chromedriver` are looked for on `PATH`, or named by the environment variables `CHROMIUM` and
/// `CHROMEDRIVER`; nothing is downloaded. The browser reaches this machine alone, and it ends with the JVM, whatever ends
/// that ([BrowserKeeper]).
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--no-proxy-server", "--lang=en-US", "--window-size=1280,800",
            "--hide-scrollbars",
            // Tests of this project need nobody else: another host is a test's mistake and fails at once.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    private static @Nullable Browser shared;

    private final DriverProcess process;
    private final RemoteWebDriver driver;
    private final DevTools devTools;
    private final Targets targets = new Targets();
    private final List<Page> pages = new ArrayList<>();
    private String currentWindow = "";

    private Browser(Path chromium, Path chromedriver) {
        this.process = DriverProcess.start(chromedriver);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments(FLAGS);
        options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
        try {
            // No tracing: nobody here collects it.
            this.driver = new RemoteWebDriver(URI.create("http://127.0.0.1:" + process.port()).toURL(), options, false);
            this.devTools = DevTools.connect(endpoint(driver), targets::take);
        } catch (IOException e) {
            process.close();
            throw new TestKitFailure(FailureClass.INFRASTRUCTURE, "The browser did not start: " + e, e);
        }
        targets.listen(devTools);
    }

    /// The browser of this JVM, started when it is first asked for.
    ///
    /// @throws org.opentest4j.TestAbortedException if there is none and this is not CI
    public static synchronized Browser shared() {
        if (shared == null) {
            Path chromium = chromium().orElseThrow(() -> Requirement.missing(missing()));
            Path chromedriver = chromedriver().orElseThrow(() -> Requirement.missing(missing()));
            Browser browser = new Browser(chromium, chromedriver);
            Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
            shared = browser;
        }
        return shared;
    }

    static synchronized boolean isStarted() {
        return shared != null;
    }

    /// Whether both chromium and chromedriver are here.
    public static boolean isInstalled() {
        return chromium().isPresent() && chromedriver().isPresent();
    }

    static String missing() {
        return "Chromium is not installed: install chromium and chromedriver (Debian: chromium chromium-driver), or let the "
                + "environment variables CHROMIUM and CHROMEDRIVER name them.";
    }

    /// A page with cookies, cache and storage of its own. Whoever opens one closes it; [BrowserExtension] does both.
    public synchronized Page newPage() {
        String user = devTools.send("Target.createBrowserContext", Map.of()).path("browserContextId").asString("");
        PageLog log = targets.logFor(user);
        String target = devTools.send("Target.createTarget", Map.of("url", "about:blank", "browserContextId", user))
                .path("targetId")
                .asString("");
        Page page = new Page(this, new PageTarget(devTools, user, target, targets.awaitSession(target)), log);
        pages.add(page);
        return page;
    }

    /// The pages that are open, in the order of their opening.
    synchronized List<Page> pages() {
        return List.copyOf(pages);
    }

    synchronized void forget(Page page, PageTarget target) {
        if (pages.remove(page)) {
            devTools.send("Target.disposeBrowserContext", Map.of("browserContextId", target.user()));
            targets.forget(target.user());
            currentWindow = "";
        }
    }

    /// Selenium's driver, looking at this window.
    synchronized RemoteWebDriver at(String window) {
        if (!window.equals(currentWindow)) {
            driver.switchTo().window(window);
            currentWindow = window;
        }
        return driver;
    }

    @Override
    public void close() {
        devTools.close();
        process.close();
    }

    private static URI endpoint(RemoteWebDriver driver) throws IOException {
        Object options = driver.getCapabilities().getCapability("goog:chromeOptions");
        String address = options instanceof Map<?, ?> map ? String.valueOf(map.get("debuggerAddress")) : "";
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest version = HttpRequest.newBuilder(URI.create("http://" + address + "/json/version"))
                    .timeout(Deadline.standardLength())
                    .build();
            String json = client.send(version, BodyHandlers.ofString()).body();
            return URI.create(JsonMapper.shared().readTree(json).path("webSocketDebuggerUrl").asString(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Optional<Path> chromium() {
        return Executable.find("CHROMIUM", "chromium", "chromium-browser", "google-chrome", "chrome");
    }

    private static Optional<Path> chromedriver() {
        return Executable.find("CHROMEDRIVER", "chromedriver");
    }
}
