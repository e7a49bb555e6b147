package fourteen.testkit.assertions;

import com.sun.net.httpserver.HttpServer;
import fourteen.testkit.FailureClass;
import fourteen.testkit.Gate;
import fourteen.testkit.TestKitFailure;
import fourteen.testkit.http.HttpProbe;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatResponse;
import static fourteen.testkit.assertions.FourteenAssertions.assertThatStream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A page in two parts, the second held back by a gate: the shape of every streaming test.
final class StreamAssertTest {

    private final Gate gate = Gate.shut("posts");
    private HttpServer server = start();

    @BeforeEach
    void serveAPageInTwoParts() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("<p>Loading</p>".getBytes(StandardCharsets.UTF_8));
                out.flush();
                gate.pass();
                out.write("<p>Posts</p>".getBytes(StandardCharsets.UTF_8));
            }
        });
        server.createContext("/at-the-end", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("<p>Loading</p><p>Posts</p>".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @AfterEach
    void stop() {
        gate.open();
        server.stop(0);
    }

    @Test
    void seesTheFirstPartWhileTheGateIsShut() {
        try (HttpProbe probe = probe().get("/")) {
            assertThatStream(probe).hasStatus(200)
                    .hasHeader("Content-Type", "text/html")
                    .hasNoHeader("Content-Length")
                    .arrives("Loading")
                    .hasArrivedExactly("<p>Loading</p>")
                    .hasNotArrived("Posts")
                    .isStillOpen();
            gate.open();
            assertThatStream(probe).arrives("Posts")
                    .arrivesInOrder("Loading", "Posts")
                    .arrivesInSeparateChunks("Loading", "Posts")
                    .hasChunks("<p>Loading</p>", "<p>Posts</p>")
                    .hasBody("<p>Loading</p><p>Posts</p>")
                    .ends();
        }
    }

    @Test
    void whatIsThereTooEarlyIsAFailure() {
        try (HttpProbe probe = probe().get("/at-the-end")) {
            fails(FailureClass.WRONG_ORDER, () -> assertThatStream(probe).arrives("Loading").hasNotArrived("Posts"), """
                    Expecting the stream not to have brought "Posts" yet
                      got       <p>Loading</p><p>Posts</p>""");
            fails(FailureClass.WRONG_OUTPUT,
                    () -> assertThatStream(probe).as("shell").hasArrivedExactly("<p>Loading</p>"), """
                    [shell] Expecting the stream to have brought exactly this so far
                      at        line 1, column 15
                      expected  <p>Loading</p>
                      got       <p>Loading</p><p>Posts</p>
                                              ^""");
            assertThatStream(probe).ends();
            fails(FailureClass.WRONG_ORDER, () -> assertThatStream(probe).isStillOpen(), """
                    Expecting the stream to be still open
                      got       the end
                      after     <p>Loading</p><p>Posts</p>""");
        }
    }

    @Test
    void oneFlushIsOneChunk() {
        try (HttpProbe probe = probe().get("/at-the-end")) {
            fails(FailureClass.WRONG_ORDER, () -> assertThatStream(probe).arrivesInSeparateChunks("Loading", "Posts"), """
                    Expecting the stream to bring "Posts" in a chunk of its own
                      got       1 chunks
                      chunks    <p>Loading</p><p>Posts</p>""");
            fails(FailureClass.WRONG_OUTPUT, () -> assertThatStream(probe).hasChunks("<p>Loading</p>", "<p>Posts</p>"), """
                    Expecting the stream to have this as chunk 1
                      at        line 1, column 15
                      expected  <p>Loading</p>
                      got       <p>Loading</p><p>Posts</p>
                                              ^""");
        }
    }

    @Test
    void anotherNumberOfChunksIsAFailure() {
        gate.open();
        try (HttpProbe probe = probe().get("/")) {
            fails(FailureClass.WRONG_OUTPUT,
                    () -> assertThatStream(probe).hasChunks("<p>Loading</p>", "<p>Posts</p>", "!"), """
                    Expecting the stream to have 3 chunks
                      at        chunk 3
                      expected  !
                      got       (end)""");
            fails(FailureClass.WRONG_OUTPUT, () -> assertThatStream(probe).hasChunks("<p>Loading</p>"), """
                    Expecting the stream to have 1 chunks
                      at        chunk 2
                      expected  (end)
                      got       <p>Posts</p>""");
        }
    }

    @Test
    void wrongOrderAndMissingText() {
        gate.open();
        try (HttpProbe probe = probe().get("/")) {
            fails(FailureClass.WRONG_ORDER, () -> assertThatStream(probe).arrivesInOrder("Posts", "Loading"), """
                    Expecting the stream to contain "Loading" after "Posts"
                      got       it only before
                      in        <p>Loading</p><p>Posts</p>""");
            fails(FailureClass.WRONG_OUTPUT, () -> assertThatStream(probe).arrives("Comments"), """
                    Expecting the response to bring the text "Comments"
                      got       <p>Loading</p><p>Posts</p>
                      status    HTTP/1.1 200 OK""");
            fails(FailureClass.WRONG_OUTPUT, () -> assertThatStream(probe).hasBody("<p>Loading</p>"), """
                    Expecting the stream to have this body
                      at        line 1, column 15
                      expected  <p>Loading</p>
                      got       <p>Loading</p><p>Posts</p>
                                              ^""");
        }
    }

    @Test
    void wholeResponses() {
        gate.open();
        var response = HttpProbe.get(server.getAddress().getPort(), "/");
        assertThatResponse(response).hasStatus(200)
                .hasHeader("Content-Type", "text/html")
                .hasHeader("Date")
                .hasHeaderMember("Transfer-Encoding", "Chunked")
                .hasNoHeader("Content-Length")
                .hasBody("<p>Loading</p><p>Posts</p>")
                .hasBodyInOrder("Loading", "Posts");
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatResponse(response).hasStatus(404), """
                Expecting the response to have status 404
                  got       HTTP/1.1 200 OK
                  body      <p>Loading</p><p>Posts</p>""");
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatResponse(response).hasHeader("Content-type", "text/plain"), """
                Expecting the response to have the header Content-type
                  at        line 1, column 6
                  expected  text/plain
                  got       text/html
                                 ^""");
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatResponse(response).hasNoHeader("Content-Type"), """
                Expecting the response not to have the header Content-Type
                  got       text/html""");
        assertThatThrownBy(() -> assertThatResponse(response).hasHeader("ETag", "\"1\""))
                .hasMessageStartingWith(
                        "Expecting the response to have one header ETag\n  expected  \"1\"\n  got       none\n  in  ");
        assertThatThrownBy(() -> assertThatResponse(response).hasHeader("ETag"))
                .hasMessageStartingWith("Expecting the response to have the header ETag\n  got       none\n  in  ");
        assertThatThrownBy(() -> assertThatResponse(response).hasHeaderMember("Vary", "Accept"))
                .hasMessageStartingWith(
                        "Expecting the response to have Accept in the header Vary\n  got       none\n  in  ");
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatResponse(response).hasNoBody(), """
                Expecting the response to have this body
                  at        line 1, column 1
                  expected  (end)
                  got       <p>Loading</p><p>Posts</p>
                            ^""");
    }

    private HttpProbe probe() {
        return HttpProbe.connect(server.getAddress().getPort());
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void fails(FailureClass failureClass, Runnable check, String message) {
        assertThatThrownBy(check::run).hasMessage(message)
                .isInstanceOfSatisfying(TestKitFailure.class,
                        failure -> assertThat(failure.failureClass()).isEqualTo(failureClass));
    }
}
