package fourteen.routing;

import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;
import fourteen.testkit.Deadline;
import fourteen.testkit.Graded;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

final class ScriptHandlersTest {

    private static Site site;
    private static ScriptHandlers handlers;

    @BeforeAll
    static void open() {
        site = Site.open();
        handlers = new ScriptHandlers(site.scripts);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    @Graded(task = "5.6", points = 4)
    void sendsWhatTheHandlerReturns() throws Exception {
        RecordingSink tea = call(Site.handler("api/answers/route.ts", "GET", null));
        assertThat(tea.status()).isEqualTo(418);
        assertThat(tea.headers().first("X-Kind")).isEqualTo("tea");
        assertThat(tea.headers().all("Set-Cookie")).containsExactly("a=1; Path=/", "b=2; Path=/");
        assertThat(tea.text()).isEqualTo("short and stout");
        RecordingSink nothing = call(Site.handler("api/answers/route.ts", "DELETE", ""));
        assertThat(nothing.status()).isEqualTo(204);
        assertThat(nothing.headers()).isEqualTo(HeaderList.of());
        assertThat(nothing.text()).isEmpty();
    }

    @Test
    @Graded(task = "5.6", points = 3)
    void givesTheHandlerTheRequest() throws Exception {
        RecordingSink get = call(Site.handler("api/echo/[name]/route.ts", "GET", null, "X-Tag", "a", "X-Tag", "b"));
        assertThat(get.text()).isEqualTo("{\"method\":\"GET\",\"url\":\"http://localhost/api?x=1\",\"tag\":\"a, b\","
                + "\"name\":\"café\",\"body\":null}");
        RecordingSink post = call(Site.handler("api/echo/[name]/route.ts", "POST", "hällo"));
        assertThat(post.status()).isEqualTo(201);
        assertThat(post.text()).isEqualTo("{\"method\":\"POST\",\"url\":\"http://localhost/api?x=1\",\"tag\":null,"
                + "\"name\":\"café\",\"body\":\"hällo\"}");
    }

    @Test
    @Graded(task = "5.6", points = 4)
    void sendsABodyWhileItComes() throws Exception {
        RecordingSink sink = new RecordingSink();
        // Closed whatever happens: a handler that waits for the body's end would never let its worker go.
        FutureTask<Boolean> call;
        try (HandedStream client = new HandedStream()) {
            call = inBackground(streamed(client), sink);
            for (String piece : List.of("one ", "two ", "three")) {
                client.hand(piece);
                String flushed = sink.flushed(sink.text().length() + piece.length());
                if (call.isDone()) {
                    // Too early: why, its own failure says best.
                    assertThat(ended(call)).isTrue();
                }
                assertThat(flushed).endsWith(piece);
            }
        }
        assertThat(ended(call)).isTrue();
        assertThat(sink.text()).isEqualTo("one two three");
    }

    @Test
    @Graded(task = "5.6", points = 2)
    void stopsTheHandlerWhenTheClientIsGone() throws Exception {
        HandlerRequest endless = Site.handler("api/endless/route.ts", "GET", null);
        Throwable failure = catchThrowable(() -> ended(inBackground(endless, new RecordingSink(3))));
        assertThat(failure).hasRootCauseInstanceOf(IOException.class).hasRootCauseMessage("the client is gone");
        RecordingSink state = call(Site.handler("api/endless/route.ts", "POST", ""));
        assertThat(state.text()).isEqualTo("cancelled 1, aborted 1");
    }

    @Test
    @Graded(task = "5.6", points = 2)
    void sendsNoBodyToAHead() throws Exception {
        RecordingSink sink = call(Site.handler("api/answers/route.ts", "HEAD", null));
        assertThat(sink.status()).isEqualTo(418);
        assertThat(sink.text()).isEmpty();
    }

    @Test
    void saysThatAnEmptyAnswerIsEmpty() throws Exception {
        RecordingSink sink = call(Site.handler("api/answers/route.ts", "PUT", ""));
        assertThat(sink.status()).isEqualTo(404);
        assertThat(sink.headers()).isEqualTo(HeaderList.of("Content-Length", "0"));
    }

    @Test
    void knowsTheMethodsOfAFile() throws Exception {
        assertThat(handlers.methods(Route.handler("api/answers/route.ts")).handled()).containsExactlyInAnyOrder("GET",
                "DELETE", "PUT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"GET | an object (Object)", "POST | undefined"})
    void wantsAResponse(String method, String got) {
        HandlerRequest request = Site.handler("api/wrong/route.ts", method, method.equals("GET") ? null : "");
        assertThat(catchThrowable(() -> handlers.call(request, new RecordingSink()))).hasMessage("""
                The route handler %s returned no Response.
                  at        app/api/wrong/route.ts
                  expected  a Response, or a promise of one
                  got       %s
                  next      return new Response(…) or Response.json(…) on every way out
                  lesson    course/lessons/05-routing.md#task-56-answer-with-a-route-handler  [ROUTING-24]"""
                .formatted(method, got));
    }

    @Test
    void wantsAFunctionForAMethod() {
        assertThat(catchThrowable(() -> handlers.methods(Route.handler("api/lower/route.ts")))).hasMessage(
                """
                        The route handler exports no function for any method.
                          at        app/api/lower/route.ts
                          expected  export function GET(request) { … }, or another of HEAD POST PUT DELETE PATCH OPTIONS
                          got       default, get
                          next      export a function named after a method, in capitals
                          lesson    course/lessons/05-routing.md#task-56-answer-with-a-route-handler  [ROUTING-23]""");
    }

    @Test
    void showsTheLineAtWhichAHandlerThrew() {
        Throwable failure = catchThrowable(() -> call(Site.handler("api/wrong/route.ts", "PUT", "")));
        assertThat(failure).isInstanceOfSatisfying(RoutingException.class, e -> {
            assertThat(e.summary()).isEqualTo("The route handler PUT threw TypeError: no luck");
            assertThat(e.place()).endsWith("app/api/wrong/route.ts:8:9");
            assertThat(e.id()).isEqualTo("ROUTING-22");
        });
    }

    @Test
    void refusesABodyOfStrings() {
        Throwable failure = catchThrowable(() -> call(Site.handler("api/wrong/route.ts", "PATCH", "")));
        assertThat(failure).hasMessageContaining("Uint8Array");
    }

    @Test
    void tellsABodyThatIsTooLongFromOtherErrors() {
        Throwable failure = catchThrowable(
                () -> call(Site.handler("api/echo/[name]/route.ts", "POST", "x".repeat(1001))));
        assertThat(failure).isInstanceOfSatisfying(RoutingException.class,
                e -> assertThat(e.id()).isEqualTo("ROUTING-21"));
    }

    private static HandlerRequest streamed(InputStream body) {
        return new HandlerRequest(Route.handler("api/stream/route.ts"), RouteParams.NONE, "POST", "POST",
                "http://localhost/", HeaderList.of(), new RequestBody(body, 1000));
    }

    private static FutureTask<Boolean> inBackground(HandlerRequest request, RecordingSink sink) {
        FutureTask<Boolean> call = new FutureTask<>(() -> {
            try {
                handlers.call(request, sink);
                return true;
            } finally {
                sink.end();
            }
        });
        Thread.ofVirtual().start(call);
        return call;
    }

    /// A wrong handler may never end.
    private static boolean ended(FutureTask<Boolean> call) throws Exception {
        try {
            return call.get(Deadline.standardLength().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            call.cancel(true);
        }
    }

    private static RecordingSink call(HandlerRequest request) throws Exception {
        RecordingSink sink = new RecordingSink();
        handlers.call(request, sink);
        return sink;
    }
}
