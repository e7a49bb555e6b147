package fourteen.hydration;

import fourteen.testkit.browser.BrowserExtension;
import fourteen.testkit.browser.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A development server while its author makes mistakes and mends them.
@ExtendWith(BrowserExtension.class)
class DevAssetsTest {

    @TempDir
    Path directory;

    @Test
    void aPageWithAnErrorDoesNotKeepTheOthersFromBeingShown() throws Exception {
        TestApp app = new TestApp(directory).write("app/page.tsx", "export default () => <p>fine</p>;")
                .write("app/broken/page.tsx", "import x from './nowhere';\nexport default () => <p>{x}</p>;");
        try (TestApp.Running server = app.development()) {
            assertThat(get(server.url("/")).body()).contains("<p>fine</p>");
            HttpResponse<String> broken = get(server.url("/broken"));
            assertThat(broken.statusCode()).isEqualTo(500);
            assertThat(broken.body()).contains("Could not resolve &quot;./nowhere&quot;")
                    .contains("app/broken/page.tsx:1:15")
                    .contains("1 | import x from &#x27;./nowhere&#x27;;");
            assertThat(get(server.url("/")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aMendedPageIsShown() throws Exception {
        TestApp app = new TestApp(directory).write("app/page.tsx", "export default () => <p>{</p>;");
        try (TestApp.Running server = app.development()) {
            assertThat(get(server.url("/")).statusCode()).isEqualTo(500);
            app.write("app/page.tsx", "export default () => <p>mended</p>;");
            assertThat(get(server.url("/")).body()).contains("<p>mended</p>");
        }
    }

    @Test
    void anEditReachesServerAndBrowser(Page page) throws IOException {
        TestApp app = new TestApp(directory).write("app/page.tsx", "import { Now } from './now';\nexport default Now;")
                .write("app/now.tsx", now("one"));
        try (TestApp.Running server = app.development()) {
            page.open(server.url("/")).awaitText("p", "one, alive");
            app.write("app/now.tsx", now("two"));
            // A clock that counts in seconds would not see the difference.
            Files.setLastModifiedTime(app.file("app/now.tsx"),
                    FileTime.fromMillis(Files.getLastModifiedTime(app.file("app/now.tsx")).toMillis() + 2_000));
            page.reload().awaitText("p", "two, alive");
        }
    }

    @Test
    void anAsyncPageIsAnErrorThatPointsToTheMilestoneThatBringsIt() throws Exception {
        TestApp app = new TestApp(directory).write("app/page.tsx", "export default async () => <p>later</p>;");
        try (TestApp.Running server = app.development()) {
            HttpResponse<String> answer = get(server.url("/"));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("The component is async").contains("milestone 8");
        }
    }

    @Test
    void aMismatchIsDetected(Page page) {
        TestApp app = new TestApp(directory).write("app/page.tsx",
                "export default () => <p>{typeof window === 'undefined' ? 'server' : 'browser'}</p>;");
        try (TestApp.Running server = app.development()) {
            page.expectConsole("Hydration failed because the server rendered text didn't match the client");
            page.open(server.url("/")).awaitText("p", "browser");
        }
    }

    private static String now(String text) {
        return """
                'use client';
                import { useEffect, useState } from 'react';
                export function Now() {
                  const [alive, setAlive] = useState(false);
                  useEffect(() => setAlive(true), []);
                  return <p>%s{alive ? ', alive' : ''}</p>;
                }
                """.formatted(text);
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
