package fourteen.http;

import fourteen.http.semantics.AllowedMethods;
import fourteen.testkit.Graded;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Methods on Javalin's own routes, and on somebody's own route table.
class MethodRulesTest {

    private HttpServer server;

    @BeforeEach
    void start() {
        server = HttpServer.start(TestSite.OPTIONS, config -> {
            config.routes.after("*", ctx -> ctx.header("X-After", "ran"));
            config.routes.get("/both", ctx -> ctx.header("X-Name", "value").result("hello"));
            config.routes.post("/both", ctx -> ctx.status(201).result("posted " + ctx.body()));
            config.routes.get("/items/{id}", ctx -> ctx.result("item " + ctx.pathParam("id")));
            config.routes.options("/asked", ctx -> ctx.result("my own options"));
            RequestChain.of(config.unsafe).add(ctx -> {
                if (!ctx.path().equals("/table")) {
                    return false;
                }
                if (!MethodRules.answer(ctx, AllowedMethods.of("GET", "PUT"))) {
                    ctx.result("table " + ctx.req().getMethod());
                }
                return true;
            });
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ProbeResponse send(String method, String path) {
        return HttpProbe.fetch(server.port(), method, path);
    }

    @Test
    @Graded(task = "1.6", points = 2)
    void headAnswersAsGetDoesWithoutTheBody() {
        ProbeResponse head = send("HEAD", "/both");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).as("invariant 6").contains("5");
        assertThat(head.header("X-Name")).contains("value");
        assertThat(head.header("X-After")).contains("ran");
        assertThat(head.body()).isEmpty();
        assertThat(send("HEAD", "/items/7").header("Content-Length")).contains("6");
        assertThat(send("HEAD", "/nothing").status()).isEqualTo(404);
    }

    @Test
    void optionsAndRefusalsNameWhatThereIs() {
        assertThat(send("OPTIONS", "/both").status()).isEqualTo(204);
        assertThat(send("OPTIONS", "/both").header("Allow")).contains("GET, HEAD, OPTIONS, POST");
        assertThat(send("DELETE", "/both").status()).isEqualTo(405);
        assertThat(send("DELETE", "/both").header("Allow")).contains("GET, HEAD, OPTIONS, POST");
        assertThat(send("POST", "/items/7").header("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(send("OPTIONS", "/asked").text()).isEqualTo("my own options");
        assertThat(send("OPTIONS", "/nothing").status()).isEqualTo(404);
        assertThat(send("BREW", "/both").status()).isEqualTo(501);
        assertThat(send("BREW", "/nothing").status()).isEqualTo(501);
    }

    @Test
    void handlersRunAsBefore() {
        assertThat(send("GET", "/both").text()).isEqualTo("hello");
        try (HttpProbe probe = HttpProbe.connect(server.port())) {
            ProbeResponse posted = probe
                    .request("POST", "/both", "body".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .response();
            assertThat(posted.status()).isEqualTo(201);
            assertThat(posted.text()).isEqualTo("posted body");
        }
    }

    @Test
    void aRouteTableOfOnesOwnHasTheSameRules() {
        assertThat(send("GET", "/table").text()).isEqualTo("table GET");
        assertThat(send("PUT", "/table").text()).isEqualTo("table PUT");
        assertThat(send("HEAD", "/table").header("Content-Length")).contains("10");
        assertThat(send("POST", "/table").status()).isEqualTo(405);
        assertThat(send("POST", "/table").header("Allow")).contains("GET, HEAD, OPTIONS, PUT");
        assertThat(send("OPTIONS", "/table").status()).isEqualTo(204);
        assertThat(send("GET", "/table").header("X-After")).contains("ran");
    }

    @Test
    void optionsOfTheServerNameWhatItKnows() {
        ProbeResponse response = send("OPTIONS", "*");

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.header("Allow")).contains("DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT");
    }
}
