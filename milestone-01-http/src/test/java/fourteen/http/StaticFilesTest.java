package fourteen.http;

import fourteen.testkit.Graded;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Files as a plugin in somebody's own Javalin application, seen from the wire.
class StaticFilesTest {

    private static final String DIGITS = "0123456789".repeat(10);

    @TempDir
    Path directory;

    private Javalin app;

    @BeforeEach
    void start() {
        TestSite.write(directory, "digits.txt", DIGITS);
        TestSite.write(directory, "app.js", "console.log('plain')");
        TestSite.write(directory, "app.js.br", "brotli's bytes");
        TestSite.write(directory, "app.js.gz", TestSite.gzip("console.log('plain')"));
        TestSite.write(directory, "app-4F7K2Q9B.js", "1");
        TestSite.write(directory, "empty.css", "");
        TestSite.write(directory, "picture.png", new byte[]{(byte) 0x89, 'P', 'N', 'G'});
        app = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.registerPlugin(StaticFiles.at("/assets", directory));
            config.routes.post("/assets/app.js", ctx -> ctx.result("posted"));
            config.routes.get("/assets/route", ctx -> ctx.result("route"));
        }).start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        app.stop();
    }

    private ProbeResponse get(String path, String... headers) {
        return HttpProbe.get(app.port(), "/assets/" + path, headers);
    }

    private ProbeResponse send(String method, String path, String... headers) {
        return HttpProbe.fetch(app.port(), method, "/assets/" + path, headers);
    }

    private static String header(ProbeResponse response, String name) {
        return response.header(name).orElse("(none)");
    }

    /// Without the space that may stand before a parameter (RFC 9110 §5.6.6).
    private static String type(ProbeResponse response) {
        return header(response, "Content-Type").replace("; ", ";");
    }

    @Test
    void aFileHasTypeLengthAndValidators() {
        ProbeResponse response = get("digits.txt");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).isEqualTo(DIGITS);
        assertThat(type(response)).isEqualTo("text/plain;charset=utf-8");
        assertThat(header(response, "Content-Length")).isEqualTo("100");
        assertThat(header(response, "Last-Modified")).isEqualTo("Wed, 03 Jun 2026 08:09:10 GMT");
        assertThat(header(response, "ETag")).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(response, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(get("picture.png"), "Content-Type")).isEqualTo("image/png");
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() {
        ProbeResponse get = get("digits.txt");
        ProbeResponse head = send("HEAD", "digits.txt");

        assertThat(head.text()).isEmpty();
        for (String name : new String[]{"Content-Type", "Content-Length", "ETag", "Last-Modified", "Accept-Ranges"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @Test
    @Graded(task = "1.3", points = 4)
    void aClientThatHasTheFileGets304() {
        String tag = header(get("digits.txt"), "ETag");
        ProbeResponse response = get("digits.txt", "If-None-Match: " + tag);

        assertThat(response.status()).isEqualTo(304);
        assertThat(header(response, "Content-Length")).as("what a 200 would say, or nothing").isIn("100", "(none)");
        assertThat(response.body()).isEmpty();
        assertThat(header(response, "ETag")).as("invariant 3").isEqualTo(tag);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(response.header("Content-Type")).isEmpty();
        assertThat(get("digits.txt", "If-Modified-Since: Wed, 03 Jun 2026 08:09:10 GMT").status()).isEqualTo(304);
        assertThat(get("digits.txt", "If-None-Match: \"other\"").status()).isEqualTo(200);
        assertThat(get("digits.txt", "If-Match: \"other\"").status()).isEqualTo(412);
        assertThat(send("HEAD", "digits.txt", "If-None-Match: " + tag).status()).isEqualTo(304);
    }

    @Test
    @Graded(task = "1.3", points = 1)
    void aChangedFileHasAnotherTag() {
        String tag = header(get("digits.txt"), "ETag");
        TestSite.write(directory, "digits.txt", DIGITS + "!");
        ProbeResponse response = get("digits.txt", "If-None-Match: " + tag);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.text()).endsWith("!");
        assertThat(header(response, "ETag")).as("invariant 3").isNotEqualTo(tag);
    }

    @Test
    @Graded(task = "1.4", points = 2)
    void oneRangeIsSentAlone() {
        ProbeResponse response = get("digits.txt", "Range: bytes=95-");

        assertThat(response.status()).isEqualTo(206);
        assertThat(response.text()).isEqualTo("56789");
        assertThat(header(response, "Content-Range")).isEqualTo("bytes 95-99/100");
        assertThat(header(response, "Content-Length")).isEqualTo("5");
        assertThat(type(response)).isEqualTo("text/plain;charset=utf-8");
    }

    @Test
    @Graded(task = "1.4", points = 1)
    void severalRangesAreSentAsMultipart() {
        ProbeResponse response = get("digits.txt", "Range: bytes=0-4,-5");
        String boundary = header(response, "Content-Type").replaceFirst("multipart/byteranges; ?boundary=", "");

        assertThat(response.status()).isEqualTo(206);
        assertThat(response.header("Content-Range")).isEmpty();
        assertThat(response.text()).isEqualTo("\r\n--" + boundary + "\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Range: bytes 0-4/100\r\n\r\n01234\r\n--" + boundary + "\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Range: bytes 95-99/100\r\n\r\n56789\r\n--"
                + boundary
                + "--\r\n");
    }

    @Test
    void aRangeBehindTheEndIs416() {
        ProbeResponse response = get("digits.txt", "Range: bytes=100-");

        assertThat(response.status()).isEqualTo(416);
        assertThat(header(response, "Content-Range")).isEqualTo("bytes */100");
        assertThat(response.header("ETag")).isEmpty();
        assertThat(get("empty.css", "Range: bytes=0-").status()).isEqualTo(416);
    }

    @Test
    void aRangeCountsOnlyForTheStateThatTheClientKnows() {
        String tag = header(get("digits.txt"), "ETag");

        assertThat(get("digits.txt", "Range: bytes=0-0", "If-Range: " + tag).status()).isEqualTo(206);
        assertThat(get("digits.txt", "Range: bytes=0-0", "If-Range: \"other\"").status()).isEqualTo(200);
        assertThat(get("digits.txt", "Range: bytes=0-0", "If-Range: W/" + tag).status()).isEqualTo(200);
        assertThat(get("digits.txt", "Range: bytes=0-0", "If-Range: Wed, 03 Jun 2026 08:09:10 GMT").status())
                .isEqualTo(206);
        assertThat(get("digits.txt", "Range: bytes=0-0", "If-Range: Wed, 03 Jun 2026 08:09:11 GMT").status())
                .isEqualTo(200);
        assertThat(get("digits.txt", "Range: bytes=0-0", "If-Range: nonsense").status()).isEqualTo(200);
        assertThat(get("digits.txt", "Range: bytes=0-0", "If-None-Match: " + tag).status()).as("304 comes first")
                .isEqualTo(304);
        assertThat(send("HEAD", "digits.txt", "Range: bytes=0-0").status()).as("GET alone has ranges").isEqualTo(200);
    }

    @Test
    @Graded(task = "1.5", points = 3)
    void aPackedSiblingIsSentToWhoTakesIt() {
        ProbeResponse brotli = get("app.js", "Accept-Encoding: gzip, br");
        ProbeResponse gzip = get("app.js", "Accept-Encoding: gzip;q=0.5, br;q=0");
        ProbeResponse plain = get("app.js");

        assertThat(brotli.text()).isEqualTo("brotli's bytes");
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(type(brotli)).isEqualTo("text/javascript;charset=utf-8");
        assertThat(gzip.body()).isEqualTo(TestSite.gzip("console.log('plain')"));
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.text()).isEqualTo("console.log('plain')");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        for (ProbeResponse each : new ProbeResponse[]{brotli, gzip, plain}) {
            assertThat(header(each, "Vary")).as("invariant 5").isEqualTo("Accept-Encoding");
        }
    }

    @Test
    @Graded(task = "1.5", points = 2)
    void eachEncodingHasATagOfItsOwn() {
        String brotli = header(get("app.js", "Accept-Encoding: br"), "ETag");
        String gzip = header(get("app.js", "Accept-Encoding: gzip"), "ETag");
        String plain = header(get("app.js"), "ETag");

        assertThat(new String[]{brotli, gzip, plain}).as("invariant 5").doesNotHaveDuplicates();
        assertThat(get("app.js", "If-None-Match: " + brotli).status()).as("invariant 5").isEqualTo(200);
        ProbeResponse same = get("app.js", "Accept-Encoding: br", "If-None-Match: " + brotli);
        assertThat(same.status()).isEqualTo(304);
        assertThat(header(same, "Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void withoutASiblingThePlainFileIsSent() {
        ProbeResponse response = get("digits.txt", "Accept-Encoding: br, gzip");

        assertThat(response.header("Content-Encoding")).isEmpty();
        assertThat(response.text()).isEqualTo(DIGITS);
        assertThat(get("picture.png", "Accept-Encoding: br").header("Vary")).isEmpty();
    }

    @Test
    void aHashedNameIsKeptForEver() {
        assertThat(header(get("app-4F7K2Q9B.js"), "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(get("app.js"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    @Graded(task = "1.6", points = 3)
    void aFileAnswersOptionsAndRefusesTheRest() {
        ProbeResponse options = send("OPTIONS", "digits.txt");
        ProbeResponse delete = send("DELETE", "digits.txt");

        assertThat(options.status()).isEqualTo(204);
        assertThat(header(options, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(delete.status()).as("invariant 6").isEqualTo(405);
        assertThat(header(delete, "Allow")).as("invariant 6").isEqualTo("GET, HEAD, OPTIONS");
        assertThat(send("BREW", "digits.txt").status()).isEqualTo(501);
    }

    @Test
    void routesOfTheApplicationStayWhatTheyAre() {
        assertThat(send("POST", "app.js").text()).isEqualTo("posted");
        assertThat(get("app.js").text()).isEqualTo("console.log('plain')");
        assertThat(get("route").text()).isEqualTo("route");
        assertThat(get("nothing").status()).isEqualTo(404);
        assertThat(HttpProbe.get(app.port(), "/digits.txt").status()).as("outside the prefix").isEqualTo(404);
        assertThat(get("digits.txt/").status()).as("a file is no directory").isEqualTo(404);
    }

    @Test
    void aFileThatIsNotKeptInMemoryIsReadFromDisk() {
        byte[] large = "0123456789abcdef".repeat(20_000).getBytes(StandardCharsets.US_ASCII);
        TestSite.write(directory, "large.bin", large);

        assertThat(get("large.bin").body()).isEqualTo(large);
        assertThat(get("large.bin", "Range: bytes=160000-160015").text()).isEqualTo("0123456789abcdef");
        assertThat(header(send("HEAD", "large.bin"), "Content-Length")).isEqualTo("320000");
    }

    @Test
    void aWrongDirectoryOrPrefixIsToldAtOnce() {
        Path missing = directory.resolve("missing");

        assertThatThrownBy(() -> StaticFiles.at("/", missing)).isInstanceOf(HttpException.class).hasMessage("""
            There is no directory to serve files from.
              at        %s
              next      create it, or correct the path
              lesson    course/lessons/01-http.md#checkpoint  [HTTP-03]""".formatted(missing));
        assertThatThrownBy(() -> StaticFiles.at("assets", directory)).isInstanceOf(HttpException.class).hasMessage("""
            This is no URL prefix for static files.
              expected  a path that starts with a slash, such as /assets
              got       assets
              next      correct the prefix
              lesson    course/lessons/01-http.md#checkpoint  [HTTP-04]""");
    }
}
