package fourteen.actions;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Functions of the server, called over HTTP by scripts and by forms without JavaScript.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsTest {

    private ActionSite site;
    private CallIds ids;

    @BeforeAll
    void start(@TempDir Path root) {
        site = ActionSite.production(CallApp.write(root), ActionOptions.DEFAULT);
        ids = CallIds.of(site, root);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private ProbeResponse call(String name, String arguments) {
        return Post.call(site, "/", ids.of("app/actions.ts", name), arguments);
    }

    @Test
    void aCallIsAnsweredWithItsValueAndThePage() {
        ProbeResponse answer = call("add", "[5]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/x-component");
        assertThat(answer.text()).contains("\"returnValue\":\"$@")
                .contains("\"stale\":true")
                .containsPattern(":5\n")
                .contains("\"Total \",5");
    }

    @Test
    void argumentsAndResultsAreOfEveryKind() {
        ProbeResponse answer = Post.to(site, "/")
                .header("rsc-action", ids.of("app/actions.ts", "tell"))
                .header("Accept", "text/x-component")
                .field("1", "[[\"a\",1]]")
                .field("2", "[1,2]")
                .file("3", "blob", "", new byte[]{1, 0})
                .field("_4_f", "v")
                .file("_4_g", "a.txt", "text/plain", "hi".getBytes(StandardCharsets.UTF_8))
                .field("0",
                        "[\"$Q1\",\"$W2\",\"$s3\",\"$K4\",\"$D2020-01-02T03:04:05.000Z\",\"$n12\",\"$-0\",\"$undefined\","
                                + "{\"a\":\"$$b\"}]")
                .send();
        assertThat(answer.text()).contains("Map [[\\\"a\\\",1]]; Set [1,2]; Uint16Array 1; "
                + "FormData [[\\\"f\\\",\\\"v\\\"],[\\\"g\\\",\\\"File a.txt text/plain 2\\\"]]; Date 2020-01-02T03:04:05.000Z; "
                + "12n; -0; undefined; {\\\"a\\\":\\\"$b\\\"}");
    }

    @Test
    void aLongFileIsReadAsItIsAskedFor() {
        byte[] bytes = new byte[300_000];
        java.util.Arrays.fill(bytes, (byte) 'a');
        ProbeResponse answer = Post.to(site, "/")
                .header("rsc-action", ids.of("app/actions.ts", "store"))
                .header("Accept", "text/x-component")
                .file("1", "long.txt", "text/plain", bytes)
                .field("0", "[\"$B1\"]")
                .send();
        assertThat(answer.text()).contains("\"true long.txt 300000 300000 true 300000 aaa\"");
    }

    @Test
    void anErrorIsTheCallersByItsDigest() {
        ProbeResponse answer = call("fail", "[]");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).containsPattern(":E\\{\"digest\":\"\\w+\"}").doesNotContain("secret");
    }

    @Test
    void aRedirectIsTheRoutersToFollow() {
        assertThat(call("leave", "[\"/there\"]").text()).contains("\"redirect\":{\"url\":\"/there\",\"replace\":false}")
                .doesNotContain("\"root\"");
        assertThat(call("missing", "[]").text()).contains("NEXT_HTTP_ERROR_FALLBACK;404");
    }

    @Test
    void cookiesAreReadAndSet() {
        ProbeResponse answer = Post.to(site, "/")
                .header("rsc-action", ids.of("app/actions.ts", "cookie"))
                .header("Accept", "text/x-component")
                .header("Cookie", "a=1; old=2")
                .header("X-Test", "yes")
                .text("[]")
                .send();
        assertThat(answer.headers("Set-Cookie")).containsExactly("a=b%3Bc; Path=/; HttpOnly",
                "old=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(answer.text()).contains("[\"1\",\"b;c\",\"yes\"]");
        // The page that comes with it knows them already.
        assertThat(answer.text()).contains("{\"id\":\"cookie\",\"children\":\"b;c\"}");
    }

    @Test
    void aFormKnowsWhatItsFunctionCaptured() {
        ProbeResponse answer = Post.form(site, "/", "#keep-2").field("text", "hello").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("<p id=\"kept\">2 20 eins {&quot;n&quot;:[2]} bound hello</p>");
    }

    @Test
    void aButtonHasAFunctionOfItsOwn() {
        String page = HttpProbe.get(site.port(), "/").text();
        Matcher button = Pattern.compile("<button name=\"(\\$ACTION_REF_\\d+)\"[^>]*>").matcher(page);
        assertThat(button.find()).isTrue();
        ProbeResponse answer = Post.form(site, "/", "#go-1").field(button.group(1), "").send();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/there?1");
    }

    @Test
    void aFormsStateIsOnThePageThatComesBack() {
        ProbeResponse answer = Post.form(site, "/", "#counter").field("by", "4").send();
        assertThat(answer.text()).contains("<!--F!--><form id=\"counter\"")
                .contains("<output>5</output>")
                .contains("\"formState\":");
        ProbeResponse next = Post.form(site, "/there", "#counter").field("by", "1").send();
        assertThat(next.text()).contains("<output>2</output>").contains("<h1>There</h1>");
    }

    @Test
    void aFailedFormIsAnErrorPage() {
        ProbeResponse answer = Post.form(site, "/", "#broken-1").send();
        assertThat(answer.status()).isEqualTo(500);
    }

    @Test
    void aRouteHandlerSetsCookiesAndRedirects() {
        ProbeResponse answer = HttpProbe.get(site.port(), "/api");
        assertThat(answer.text()).isEqualTo("{\"name\":\"seen\",\"value\":\"yes\"}");
        assertThat(answer.header("Set-Cookie")).contains("seen=yes; Path=/");
        ProbeResponse moved = HttpProbe.get(site.port(), "/api?go");
        assertThat(moved.status()).isEqualTo(307);
        assertThat(moved.header("Location")).contains("/there");
        assertThat(HttpProbe.get(site.port(), "/api?not").status()).isEqualTo(404);
    }

    @Test
    void aPageThatIsRenderedCannotSetCookies() {
        assertThat(HttpProbe.get(site.port(), "/wrong").status()).isEqualTo(500);
    }

    @Test
    void whatNobodyImportsCannotBeCalled() {
        assertThat(call("unused", "[]").status()).isEqualTo(404);
    }
}
