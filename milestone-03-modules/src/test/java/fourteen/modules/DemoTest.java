package fourteen.modules;

import fourteen.testkit.RepositoryRoot;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// The milestone's own little server.
class DemoTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static HttpResponse<String> get(Demo demo, String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + demo.port() + path)).build());
    }

    private static HttpResponse<String> post(Demo demo, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + demo.port() + "/edit"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    @Test
    void itShowsTheGraphAndWhatAChangeMakesAnew() throws Exception {
        try (Demo demo = Demo.start(RepositoryRoot.resolve("milestone-03-modules/demo"), "127.0.0.1", 0)) {
            assertThat(get(demo, "/").body()).contains("A graph of modules");
            assertThat(get(demo, "/favicon.svg").headers().firstValue("Content-Type")).contains("image/svg+xml");
            JsonNode graph = JSON.readTree(get(demo, "/graph").body());
            assertThat(texts(graph.path("log"))).containsExactly("words, which waits", "egg, before the chicken",
                    "chicken, after the egg", "planets (CommonJS)", "state", "words has waited", "countdown",
                    "main: 3 planets, 1 click", "main: 3 2 1 liftoff", "main: the chicken comes first");
            JsonNode changed = JSON.readTree(post(demo, "application/json",
                    "{\"name\": \"words.ts\", \"text\": \"export const word = 'zero'\"}").body());
            assertThat(texts(changed.path("stale"))).containsExactly("words.ts", "countdown.ts", "main.ts");
            // state.ts keeps its state: the second click.
            assertThat(texts(changed.path("log"))).containsExactly("countdown", "main: 3 planets, 2 click",
                    "main: 3 2 1 zero", "main: the chicken comes first");
            JsonNode broken = JSON
                    .readTree(post(demo, "application/json", "{\"name\": \"words.ts\", \"text\": \"let = ;\"}").body());
            assertThat(broken.path("error").asString()).startsWith("SyntaxError").contains("words.ts:1:");
        }
    }

    @Test
    void nothingElseIsServedOrChanged() throws Exception {
        try (Demo demo = Demo.start(RepositoryRoot.resolve("milestone-03-modules/demo"), "127.0.0.1", 0)) {
            assertThat(get(demo, "/modules/main.ts").statusCode()).isEqualTo(404);
            assertThat(get(demo, "/..%2fpom.xml").statusCode()).isEqualTo(404);
            String outside = "{\"name\": \"../../pom.xml\", \"text\": \"\"}";
            assertThat(post(demo, "application/json", outside).statusCode()).isEqualTo(400);
            assertThat(post(demo, "text/plain", outside).statusCode()).isEqualTo(400);
            assertThat(post(demo, "application/json", "{").statusCode()).isEqualTo(400);
            assertThat(post(demo, "application/json", "\"" + "x".repeat(70_000) + "\"").statusCode()).isEqualTo(400);
        }
    }
}
