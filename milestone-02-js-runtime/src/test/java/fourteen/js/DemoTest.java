package fourteen.js;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The playground, over HTTP.
final class DemoTest {

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void showsWhatBothEnginesMakeOfAScript() throws Exception {
        try (Demo demo = Demo.start(Path.of("demo"), "127.0.0.1", 0)) {
            String root = "http://127.0.0.1:" + demo.port();
            assertThat(send(HttpRequest.newBuilder(URI.create(root + "/"))).body()).contains("One script, two engines");
            assertThat(send(HttpRequest.newBuilder(URI.create(root + "/favicon.svg"))).headers()
                    .firstValue("Content-Type")).hasValue("image/svg+xml");
            assertThat(send(HttpRequest.newBuilder(URI.create(root + "/..%2fpom.xml"))).statusCode()).isEqualTo(404);
            HttpRequest.Builder run = HttpRequest.newBuilder(URI.create(root + "/run"));
            assertThat(send(run.copy().POST(HttpRequest.BodyPublishers.ofString("class A {} ({ a: [1] })"))).body())
                    .contains("\"result\":\"{ a: [ 1 ] }\"")
                    .contains("SyntaxError");
            assertThat(send(run.copy().GET()).statusCode()).isEqualTo(403);
            assertThat(send(run.copy()
                    .header("Sec-Fetch-Site", "cross-site")
                    .POST(HttpRequest.BodyPublishers.ofString("1"))).statusCode()).isEqualTo(403);
        }
    }
}
