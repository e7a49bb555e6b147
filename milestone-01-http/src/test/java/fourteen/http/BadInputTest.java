package fourteen.http;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Invariant 8: whatever comes in costs one clean 4xx or 5xx, and the server serves on.
class BadInputTest {

    @TempDir
    Path directory;

    private TestSite site;

    @BeforeEach
    void start() throws Exception {
        Path root = Files.createDirectories(directory.resolve("site"));
        TestSite.write(root, "index.html", "home");
        TestSite.write(root, "docs/a.html", "a");
        TestSite.write(directory, "secret.html", "classified");
        site = TestSite.of(root);
    }

    @AfterEach
    void theServerServesOn() {
        assertThat(HttpProbe.get(site.port(), "/").text()).isEqualTo("home");
        site.close();
    }

    private ProbeResponse raw(byte[] request) {
        try (HttpProbe probe = HttpProbe.connect(site.port())) {
            return probe.send(request).response();
        }
    }

    private ProbeResponse raw(String request) {
        return raw(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// An error, with a page, without a word about the inside.
    private static void isClean(ProbeResponse response, int... statuses) {
        assertThat(response.status()).as(response.toString()).isIn(java.util.Arrays.stream(statuses).boxed().toArray());
        assertThat(response.text()).doesNotContain("classified", "Exception", "at org.", "jetty", "Jetty", "Javalin");
        assertThat(response.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret", "/docs/../../secret.html", "/%2e%2e/secret", "/%2e%2e%2fsecret.html",
            "/..%2fsecret",
            "/.%2e/secret.html", "/%252e%252e/secret", "/%252e%252e%252fsecret", "/%25252e%25252e/secret",
            "/..%5csecret", "/..\\secret",
            "/docs\\..\\..\\secret", "/%5c..%5csecret", "/..;/secret", "/..;x=1/secret", "/%2e%2e;/secret",
            "/docs/..;/..;/secret",
            "/secret.html%00", "/%00", "/index.html%00.css", "/..%00/secret", "/%c0%ae%c0%ae/secret",
            "/%c0%ae%c0%ae%c0%afsecret",
            "/%e0%80%ae%e0%80%ae/secret", "/%uff0e%uff0e/secret", "/%ef%bc%8e%ef%bc%8e/secret", "//../secret",
            "/./../secret", "/....//secret",
            "/docs/%2e%2e/%2e%2e/secret", "/C:/secret", "/c:%5csecret", "/file:///etc/passwd", "/etc/passwd",
            "//etc/passwd", "/~/secret",
            "/index.html::$DATA", "/index.html.", "/index.html%20", "/aux", "/nul.html", "/com1", "/con.css", "/docs/.",
            "/docs/..", "/%0d%0aX:y",
            "/%", "/%zz", "/%e4", "/\u00fc"})
    void noSpellingLeavesTheRoot(String target) {
        ProbeResponse response = raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        // Jetty itself takes "." and ".." away where they stay inside, before anybody else reads the path.
        isClean(response, 400, 404);
    }

    @Test
    void anOverlongTargetIs414() {
        isClean(raw("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"), 414);
        isClean(raw("GET /?" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"), 414);
        isClean(raw("GET /" + "a".repeat(4_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 404);
    }

    @Test
    void overlongHeadersAre431() {
        isClean(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(9_000) + "\r\n\r\n"), 431);
        isClean(raw("GET / HTTP/1.1\r\nHost: x\r\n" + "X: y\r\n".repeat(2_000) + "\r\n"), 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "get", "PROPFIND", "GETT", "X", "!#$%&'*+-.^_`|~"})
    void unknownMethodsAre501(String method) {
        isClean(raw(method + " / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 501);
        isClean(raw(method + " /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "QUERY"})
    void knownMethodsThatAPageHasNotAre405(String method) {
        ProbeResponse response = raw(
                method + " / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        isClean(response, 405);
        assertThat(response.header("Allow")).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void theMethodIsWhatTheRequestLineSays() {
        ProbeResponse response = raw(
                "POST / HTTP/1.1\r\nHost: x\r\nX-HTTP-Method-Override: GET\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        isClean(response, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nNo colon\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x y\r\n\r\n", "G\0T / HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / \0 HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "CONNECT / HTTP/1.1\r\nHost: x\r\n\r\n", "GET http://elsewhere/ HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET x HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET * HTTP/1.1\r\nHost: x\r\n\r\n", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n"})
    void malformedRequestsAre400(String request) {
        isClean(raw(request), 400);
    }

    @Test
    void anotherProtocolVersionIsRefused() {
        isClean(raw("GET / HTTP/9.9\r\nHost: x\r\n\r\n"), 505);
        isClean(raw("GET /\r\n"), 400, 505);
    }

    @Test
    void hostileHeadersOfAFileRequestAreIgnored() {
        for (String header : new String[]{"Range: bytes=" + "0-,".repeat(1_000), "If-None-Match: " + "\"".repeat(4_001),
                "Accept-Encoding: " + ";,".repeat(2_000), "If-Modified-Since: " + "9".repeat(4_000), "If-Range: \"",
                "Accept: ;;;q=q"}) {
            assertThat(HttpProbe.get(site.port(), "/", header).status()).as(header).isEqualTo(200);
        }
    }

    @Test
    void aPathInAnErrorPageIsOnlyText() {
        ProbeResponse response = HttpProbe.get(site.port(), "/'%3Cscript%3E&x;");

        isClean(response, 404);
        assertThat(response.text()).as("invariant 7").contains("<code>/&#x27;%3Cscript%3E&amp;x;</code>");
    }
}
