package fourteen.flight;

import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// The milestone's own little server.
final class DemoTest {

    private static final Path DIRECTORY = RepositoryRoot.resolve("milestone-07-wire-format/demo");
    private static Demo demo;

    @BeforeAll
    static void start() {
        demo = Demo.start(DIRECTORY, "127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void servesItsPage() throws Exception {
        assertThat(get("/").body()).contains("A payload, row by row");
        assertThat(get("/favicon.svg").headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(get("/explore.js").statusCode()).isEqualTo(200);
        assertThat(get("/style.css").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "shared", "later"})
    void writesItsSamplesAgain(String sample) throws Exception {
        String payload = get("/samples/" + sample + ".txt").body();
        JsonNode view = Golden.json(read(payload).body());
        assertThat(view.get("rewritten").asString()).isEqualTo(payload);
        assertThat(view.get("error").isNull()).isTrue();
    }

    @Test
    void showsWhatARowRefersTo() throws Exception {
        JsonNode view = Golden
                .json(read("1:I[\"./a.js\",[],\"A\"]\n0:[\"$\",\"$L1\",null,{\"a\":\"$@2\",\"b\":\"$$1\"}]\n2:7\n")
                        .body());
        assertThat(view.get("rows").size()).isEqualTo(3);
        assertThat(view.get("rows").get(0).get("kind").asString()).isEqualTo("import");
        assertThat(view.get("rows").get(1).get("references").toString()).isEqualTo("[\"$L1\",\"$@2\"]");
        assertThat(view.get("value").get("root").get("type").get("$").asString()).isEqualTo("lazy");
    }

    @Test
    void saysWhatIsWrongWithAPayload() throws Exception {
        JsonNode hostile = Golden.json(read(Files.readString(DIRECTORY.resolve("samples/hostile.txt"))).body());
        assertThat(hostile.get("error").asString()).startsWith("A reference leads nowhere.")
                .contains("no property \"__proto__\" at that place");
        JsonNode broken = Golden.json(read("0:1\n\n").body());
        assertThat(broken.get("error").asString()).startsWith("A row does not begin with an id.\n  at        byte 4");
        assertThat(broken.get("rows").size()).isEqualTo(1);
        assertThat(Golden.json(read("0:" + "[".repeat(100_000) + "\n").body()).get("error").asString())
                .startsWith("Values are nested too deep.");
    }

    @Test
    void nothingElseIsServedOrRead() throws Exception {
        assertThat(get("/samples/none.txt").statusCode()).isEqualTo(404);
        assertThat(get("/..%2fpom.xml").statusCode()).isEqualTo(404);
        assertThat(send(request("/read").header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("0:1\n"))).statusCode()).isEqualTo(400);
        assertThat(read("0:\"" + "x".repeat(300_000) + "\"\n").statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private static HttpResponse<String> read(String payload) throws IOException, InterruptedException {
        return send(request("/read").header("Content-Type", "text/x-component")
                .POST(HttpRequest.BodyPublishers.ofString(payload)));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + demo.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
