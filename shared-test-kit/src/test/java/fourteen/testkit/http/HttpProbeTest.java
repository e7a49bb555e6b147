package fourteen.testkit.http;

import fourteen.testkit.FailureClass;
import fourteen.testkit.Gate;
import fourteen.testkit.TestKitFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class HttpProbeTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void recordsTheResponseAsItCame() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nX-A: 1\r\nx-a:  2 \r\nContent-Length: 3\r\nVary: é\r\n\r\n";
        try (var server = ScriptedServer.playing(line -> line.hears("\r\n\r\n").says(head + "abcrest"));
                HttpProbe probe = server.probe()) {
            ProbeResponse response = probe.get("/").response();
            assertThat(response.statusLine()).isEqualTo("HTTP/1.1 200 OK");
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.headers()).extracting(Header::toString)
                    .containsExactly("X-A: 1", "x-a: 2", "Content-Length: 3", "Vary: é");
            assertThat(response.headers("X-a")).containsExactly("1", "2");
            assertThat(response.header("VARY")).hasValue("é");
            assertThat(response.header("Age")).isEmpty();
            assertThat(response.head()).isEqualTo(head.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(response.text()).isEqualTo("abc");
            assertThat(response.chunks()).isEmpty();
            assertThat(response.isComplete()).isTrue();
        }
    }

    @Test
    void sendsARequestWithHostAndLength() throws IOException {
        try (var server = ScriptedServer.playing(line -> line
                .hears("POST /a?b HTTP/1.1\r\nHost: 127.0.0.1:" + line.socket().getLocalPort()
                        + "\r\nAccept: x\r\nContent-Length: 2\r\n\r\nhi")
                .says("HTTP/1.1 204 No Content\r\n\r\n")); HttpProbe probe = server.probe()) {
            assertThat(probe.request("POST", "/a?b", new byte[]{'h', 'i'}, "Accept: x").response().status())
                    .isEqualTo(204);
        }
    }

    @Test
    void sendsAnyBytes() throws IOException {
        try (var server = ScriptedServer.playing(line -> line.hears("\0\u00ff..%00").says("HTTP/1.0 400\r\n\r\nno"));
                HttpProbe probe = server.probe()) {
            ProbeResponse response = probe.send(new byte[]{0, (byte) 0xff}).send("..%00").response();
            assertThat(response.statusLine()).isEqualTo("HTTP/1.0 400");
            assertThat(response.text()).isEqualTo("no");
        }
    }

    @Test
    void keepsTheConnection() throws IOException {
        try (var server = ScriptedServer.playing(line -> line
                .hears("\r\n\r\n")
                .says("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1HTTP/1.1 200 OK\r\nContent-Le")
                .hears("\r\n\r\n")
                .says("ngth: 1\r\n\r\n2")); HttpProbe probe = server.probe()) {
            assertThat(probe.get("/1").response().text()).isEqualTo("1");
            assertThat(probe.get("/2").response().text()).isEqualTo("2");
            probe.awaitClosed();
        }
    }

    @Test
    void aResponseToHeadHasNoBody() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
        try (var server = ScriptedServer.playing(line -> line.hears("\r\n\r\n")
                .says(head)
                .hears("\r\n\r\n")
                .says(head)
                .hears("\r\n\r\n")
                .says(head + "12345")); HttpProbe probe = server.probe()) {
            assertThat(probe.request("HEAD", "/", new byte[0]).response().body()).isEmpty();
            assertThat(probe.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n").response().body()).isEmpty();
            assertThat(probe.get("/").response().text()).isEqualTo("12345");
        }
    }

    @Test
    void recordsChunksAsTheyWereCut() throws IOException {
        try (var server = ScriptedServer.playing(line -> line.hears("\r\n\r\n").says("""
                HTTP/1.1 200 OK\r
                Transfer-Encoding: chunked\r
                \r
                5;a=b\r
                hello\r
                2\r
                \r
                \r
                0\r
                Digest: x\r
                \r
                """)); HttpProbe probe = server.probe()) {
            ProbeResponse response = probe.get("/").response();
            assertThat(response.chunks()).extracting(Chunk::text).containsExactly("hello", "\r\n");
            assertThat(response.chunks()).extracting(Chunk::extensions).containsExactly(";a=b", "");
            assertThat(response.trailers()).containsExactly(new Header("Digest", "x"));
            assertThat(response.text()).isEqualTo("hello\r\n");
        }
    }

    @Test
    void readsWhatComesByteByByte() throws IOException {
        String all = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n";
        ResponseReader reader = new ResponseReader(false);
        for (byte each : all.getBytes(StandardCharsets.US_ASCII)) {
            assertThat(reader.isComplete()).isFalse();
            assertThat(reader.take(new byte[]{each}, 0, 1)).isEqualTo(1);
        }
        assertThat(reader.isComplete()).isTrue();
        assertThat(new ProbeResponse(reader).chunks()).extracting(Chunk::text)
                .containsExactly("abc", "0123456789abcdef");
    }

    @Test
    void interimResponsesComeFirst() throws IOException {
        try (var server = ScriptedServer.playing(line -> line.hears("\r\n\r\n")
                .says(
                        "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
                HttpProbe probe = server.probe()) {
            ProbeResponse response = probe.get("/").response();
            assertThat(response.interim()).singleElement()
                    .satisfies(hints -> assertThat(hints.header("Link")).hasValue("</a.css>"))
                    .satisfies(hints -> assertThat(hints.status()).isEqualTo(103));
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("Link")).isEmpty();
        }
    }

    @Test
    void waitsForATextAndSeesWhatIsThere() throws IOException {
        Gate gate = Gate.shut("rest");
        try (var server = ScriptedServer.playing(line -> {
            line.hears("\r\n\r\n").says("HTTP/1.1 200 OK\r\n\r\n<p>Loa").says("ding</p>");
            gate.pass();
            line.says("<p>Done</p>");
        }); HttpProbe probe = server.probe().get("/")) {
            assertThat(probe.awaitText("Loading").isComplete()).isFalse();
            assertThat(probe.awaitText("</p>").text()).isEqualTo("<p>Loading</p>");
            assertThat(probe.arrived().text()).isEqualTo("<p>Loading</p>");
            gate.open();
            assertThat(probe.awaitText("Done").text()).startsWith("<p>Loading</p><p>Done");
            assertThat(probe.response().text()).isEqualTo("<p>Loading</p><p>Done</p>");
        }
    }

    @Test
    void theSendingHalfCloses() throws IOException {
        try (var server = ScriptedServer.playing(line -> line.hearsTheEnd().says("HTTP/1.1 200 OK\r\n\r\nheard you"));
                HttpProbe probe = server.probe().send("half").endOfInput()) {
            assertThat(probe.response().text()).isEqualTo("heard you");
            assertThat(new String(probe.received(), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200 OK\r\n\r\nheard you");
        }
    }

    @Test
    void fetchesInOneGo() throws IOException {
        try (var server = ScriptedServer.playing(line -> line.hears("A: b\r\nConnection: close\r\n\r\n")
                .says("HTTP/1.1 200 OK\r\n\r\nall"))) {
            assertThat(HttpProbe.get(server.port(), "/", "A: b").text()).isEqualTo("all");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/2 200 OK~~|with a status line like HTTP/1.1 200 OK|HTTP/2 200 OK|
            HTTP/1.1 200 OK~A : b~~|with header lines like Name: value|A : b|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~A: b~ c~~|with header lines like Name: value| c|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~Content-Length: 5~~abc|with 2 more bytes, as its Content-Length says|the end|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~Content-Length: 5~Content-Length: 5~~abcde|with one Content-Length of digits|5, 5|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~Content-Length: -1~~|with one Content-Length of digits|-1|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~Content-Length: 1~Transfer-Encoding: chunked~~|with either Transfer-Encoding or Content-Length|both|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~Transfer-Encoding: gzip~~|with Transfer-Encoding: chunked|gzip|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~xyz~|with a chunk size in hexadecimal digits|xyz|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~1~ab~|with CR LF after the bytes of a chunk|b|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~Transfer-Encoding: chunked~~1~a~|with a last chunk of size 0|the end|HTTP/1.1 200 OK
            HTTP/1.1 200 OK~Conte|with a status line, headers and an empty line|the end|HTTP/1.1 200 OK
            ''|with a status line, headers and an empty line|the end|
            """, ignoreLeadingAndTrailingWhitespace = false)
    void whatHttpForbidsIsAFailure(String said, String wish, String got, String after) throws IOException {
        String bytes = (said == null ? "" : said).replace("''", "").replace("~", "\r\n");
        try (var server = ScriptedServer.playing(line -> line.hears("\r\n\r\n").says(bytes));
                HttpProbe probe = server.probe().get("/")) {
            assertThatThrownBy(probe::response).isInstanceOfSatisfying(TestKitFailure.class,
                    failure -> assertThat(failure.failureClass()).isEqualTo(FailureClass.PROTOCOL))
                    .hasMessageStartingWith("Expecting the response to be HTTP/1.1 " + wish + "\n  got       " + got
                            + (after == null ? "" : "\n  after     " + after + ", "));
        }
    }

    @Test
    void linesThatEndInLineFeedAloneAreAFailure() throws IOException {
        try (var server = ScriptedServer.playing(line -> line.hears("\r\n\r\n").says("HTTP/1.1 200 OK\nA: b\n\n"));
                HttpProbe probe = server.probe().get("/")) {
            assertThatThrownBy(probe::response).hasMessage("""
                    Expecting the response to be HTTP/1.1 with lines that end in CR LF
                      got       HTTP/1.1 200 OK␊""");
        }
    }

    @Test
    void silenceEndsWithASentence() throws IOException {
        Gate never = Gate.shut("never");
        try (var server = ScriptedServer.playing(line -> {
            line.hears("\r\n\r\n").says("HTTP/1.1 200 OK\r\n\r\n<p>one</p>");
            never.pass();
        }); HttpProbe probe = server.probe().patience(SHORT).get("/")) {
            assertThatThrownBy(() -> probe.awaitText("two\n")).isInstanceOfSatisfying(TestKitFailure.class,
                    failure -> assertThat(failure.failureClass()).isEqualTo(FailureClass.TIMEOUT)).hasMessage("""
                            Expecting the server to send the text "two␊" in time
                              expected  within 300 ms
                              got       HTTP/1.1 200 OK␍␊␍␊<p>one</p>""");
            never.open();
        }
    }

    @Test
    void aTextThatNeverCameIsAFailureAtTheEnd() throws IOException {
        try (var server = ScriptedServer
                .playing(line -> line.hears("\r\n\r\n").says("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none"));
                HttpProbe probe = server.probe().get("/")) {
            assertThatThrownBy(() -> probe.awaitText("two")).hasMessage("""
                    Expecting the response to bring the text "two"
                      got       one
                      status    HTTP/1.1 200 OK""");
        }
    }

    @Test
    void aResetIsAFailure() throws IOException {
        try (var server = ScriptedServer
                .playing(line -> line.hears("\r\n\r\n").says("HTTP/1.1 200 OK\r\n\r\n").hears("!").resets());
                HttpProbe probe = server.probe().get("/")) {
            probe.awaitHead();
            probe.send("!");
            assertThatThrownBy(probe::response).hasMessage("""
                    Expecting the server to send a whole response
                      got       a reset connection
                      after     HTTP/1.1 200 OK␍␊␍␊""");
        }
    }

    @Test
    void bytesBeforeTheCloseAreAFailure() throws IOException {
        try (var server = ScriptedServer.playing(line -> line.says("HTTP/1.1 400 \r\n"));
                HttpProbe probe = server.probe()) {
            assertThatThrownBy(probe::awaitClosed).hasMessage("""
                    Expecting the server to close the connection
                      got       HTTP/1.1 400 ␍␊""");
        }
    }

    @Test
    void aPortWhereNobodyListensIsAFailure() throws IOException {
        // Taken, so that nobody else gets it meanwhile, but not listening.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> HttpProbe.connect(port)).hasMessageStartingWith(
                    "Expecting a server to listen on 127.0.0.1:" + port + "\n  got       java.net.ConnectException: ");
        }
    }

    @Test
    void aPictureDoesNotChange() throws IOException {
        Gate gate = Gate.shut("rest");
        try (var server = ScriptedServer.playing(line -> {
            line.hears("\r\n\r\n").says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
            gate.pass();
            line.says("1\r\nb\r\n0\r\n\r\n");
        }); HttpProbe probe = server.probe().get("/")) {
            ProbeResponse early = probe.awaitText("a");
            gate.open();
            assertThat(probe.response().chunks()).hasSize(2);
            assertThat(early.text()).isEqualTo("a");
            assertThat(early.isComplete()).isFalse();
            assertThat(List.of(early.body().length, probe.received().length)).isEqualTo(List.of(1, 64));
        }
    }
}
