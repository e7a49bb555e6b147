package fourteen.actions;

import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Bodies that do harm elsewhere: each gets a 4xx, at once, and the server serves on (WIRE-FORMAT §7).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCallsTest {

    private static final Path KNOWN = RepositoryRoot
            .resolve("milestone-07-wire-format/src/test/resources/fourteen/flight/reply/hostile.json");

    private ActionSite site;
    private String tell;
    private String echo;

    @BeforeAll
    void start(@TempDir Path root) {
        site = ActionSite.production(CallApp.write(root), ActionOptions.DEFAULT);
        CallIds ids = CallIds.of(site, root);
        tell = ids.of("app/actions.ts", "tell");
        echo = ids.of("app/actions.ts", "echo");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @AfterEach
    void theServerServesOn() {
        assertThat(call("[1,2]").text()).contains("\"1; 2\"");
    }

    private ProbeResponse call(String body) {
        return Post.call(site, "/", tell, body);
    }

    private void refuses(UnaryOperator<Post> body) {
        ProbeResponse answer = body.apply(Post.to(site, "/").header("rsc-action", tell)).send();
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text()).as("who attacks learns nothing").doesNotContain("reference", "FLIGHT", "prototype");
        // A form's fields have a prefix: without it they describe no action.
        Post form = Post.to(site, "/").field("$ACTION_REF_1", "");
        assertThat(body.apply(form).send().status()).isBetween(400, 499);
    }

    @Test
    void cve_2025_55182_pathsDoNotWalkPrototypes() {
        for (String path : List.of("__proto__:then", "constructor:constructor", "__proto__", "constructor",
                "hasOwnProperty", "then")) {
            refuses(post -> post.field("0", "[\"$1:" + path + "\"]").field("1", "{}"));
        }
        refuses(post -> post
                .field("0",
                        """
                {"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B1337\\"}",\
                "_response":{"_prefix":"process.exit(1);","_chunks":"$Q2","_formData":{"get":"$1:constructor:constructor"}}}""")
                .field("1", "\"$@0\"")
                .field("2", "[]"));
    }

    @Test
    void cve_2025_66478_theSameWhateverTheFunction() {
        ProbeResponse answer = Post.to(site, "/")
                .header("Next-Action", "x")
                .field("0", "[\"$1:constructor:constructor\"]")
                .field("1", "{}")
                .send();
        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    void cve_2025_55184_cyclicThenablesEnd() {
        ProbeResponse answer = Post.to(site, "/")
                .header("rsc-action", tell)
                .field("0", "\"$@1\"")
                .field("1", "\"$@0\"")
                .send();
        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    void cve_2025_67779_longChainsOfPromisesEnd() {
        refuses(post -> {
            Post all = post.field("0", "\"$@1\"");
            for (int i = 1; i < 900; i++) {
                all = all.field(Integer.toString(i), "\"$@" + Integer.toHexString(i == 899 ? 1 : i + 1) + "\"");
            }
            return all;
        });
    }

    @Test
    void cve_2025_55183_aFunctionDoesNotShowItsSource() {
        ProbeResponse answer = Post.to(site, "/")
                .header("rsc-action", tell)
                .header("Accept", "text/x-component")
                .field("0", "[\"$h1\"]")
                .field("1", "{\"id\":\"" + echo + "\",\"bound\":null}")
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("function () { [omitted code] }").doesNotContain("invoke", "return args");
    }

    @Test
    void cve_2026_23864_whatCostsMuchIsLimited() {
        refuses(post -> post.field("0", "[\"$n" + "9".repeat(301) + "\"]"));
        refuses(post -> post.field("0", "[".repeat(5_000) + "]".repeat(5_000)));
        refuses(post -> {
            Post all = post;
            for (int i = 0; i < 40; i++) {
                all = all.field(Integer.toString(i), "[\"$" + Integer.toHexString(i + 1) + "\",\"$"
                        + Integer.toHexString(i + 1) + "\"]");
            }
            return all.field("40", "[0,0]");
        });
        refuses(post -> {
            Post all = post;
            for (int i = 0; i < 1_001; i++) {
                all = all.field("x" + i, "");
            }
            return all.field("0", "[]");
        });
        refuses(post -> post.field("0", "[\"" + "a".repeat(1_000_001) + "\"]"));
    }

    @Test
    void cve_2026_23869_aBodyIsUsedOnce() {
        for (String kind : List.of("Q", "W", "i")) {
            refuses(post -> post.field("0", "[\"$" + kind + "1\",\"$" + kind + "1\"]").field("1", "[]"));
        }
    }

    @Test
    void cve_2026_23870_nestedFormsAreReadOnce() {
        ProbeResponse many = Post.to(site, "/").header("rsc-action", tell).field("0", formsOf(300)).send();
        assertThat(many.status()).as("nested forms without fields cost nothing").isBetween(200, 499);
        refuses(post -> post.field("1", "\"a\"").field("0", "[\"$R1\",\"$1\"]").field("S1", "\"x\"").field("S1", "C"));
    }

    private static String formsOf(int count) {
        List<String> forms = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            forms.add("\"$K" + Integer.toHexString(i) + "\"");
        }
        return "[" + String.join(",", forms) + "]";
    }

    @Test
    void cve_2026_44907_aFormHasOneAction() {
        Post post = Post.to(site, "/");
        for (int i = 0; i < 300; i++) {
            post.field("$ACTION_REF_" + i, "");
            post.field("$ACTION_" + i + ":0", "{\"id\":\"nobody\",\"bound\":\"$@1\"}");
        }
        assertThat(post.send().status()).isBetween(400, 499);
    }

    @Test
    void cve_2026_126187_whatComesOfAFunctionCannotBeWalked() {
        String function = "{\"id\":\"" + echo + "\",\"bound\":null}";
        for (String path : List.of("bind", "constructor", "$$id", "$$bound", "call", "__proto__")) {
            refuses(post -> post.field("1", function)
                    .field("2", "{\"f\":\"$h1\"}")
                    .field("0", "[\"$2:f:" + path + "\"]"));
        }
        refuses(post -> post.field("1", function).field("0", "[\"$ih1\",\"$Q1\"]"));
    }

    @Test
    void cve_2026_126187_whatIsRememberedOfAFunctionIsNotTheClients() {
        // Properties that a decoder may keep its notes in: they stay data.
        ProbeResponse answer = Post.to(site, "/")
                .header("rsc-action", tell)
                .header("Accept", "text/x-component")
                .field("1", "{\"id\":\"" + echo + "\",\"bound\":null,\"then\":\"$h1\",\"$$promise\":\"$h1\","
                        + "\"value\":{\"status\":\"fulfilled\"},\"status\":\"fulfilled\"}")
                .field("0", "[\"$1:status\"]")
                .send();
        assertThat(answer.status()).isIn(200, 400);
        refuses(post -> post.field("1", "{\"id\":{\"toString\":\"$h1\"},\"bound\":\"$h1\"}")
                .field("0", "[\"$1:id:x\"]"));
    }

    @Test
    void aBrokenSealIsRefused() {
        Document page = Jsoup.parse(HttpProbe.get(site.port(), "/").text());
        String sealed = page.select("#keep-1 input[name$=:1]").attr("value");
        assertThat(sealed).startsWith("[\"").contains("\",\"bound\"]");
        // Another character of base64, in the midst of the nonce.
        String changed = sealed.substring(0, 5) + (sealed.charAt(5) == 'A' ? 'B' : 'A') + sealed.substring(6);
        Post post = Post.to(site, "/");
        page.select("#keep-1 input[type=hidden]")
                .forEach(input -> post.field(input.attr("name"),
                        input.attr("value").equals(sealed) ? changed : input.attr("value")));
        assertThat(post.field("text", "x").send().status()).isEqualTo(400);
    }

    @Test
    void otherBodiesAreRefused() {
        assertThat(Post.to(site, "/").text("{}").send("application/json").status()).isEqualTo(400);
        assertThat(Post.to(site, "/").text("a=b").send("application/x-www-form-urlencoded").status()).isEqualTo(400);
        assertThat(Post.to(site, "/").text("no part at all").send("multipart/form-data; boundary=x").status())
                .isEqualTo(400);
        assertThat(Post.to(site, "/").text("x").send("multipart/form-data").status()).isEqualTo(400);
        assertThat(Post.to(site, "/").field("a", "b").send().status()).isEqualTo(400);
        assertThat(call("{}").status()).isEqualTo(400);
        assertThat(call("[").status()).isEqualTo(400);
        assertThat(call("").status()).isEqualTo(400);
    }

    @Test
    void otherSitesAreRefused() {
        assertThat(Post.to(site, "/").header("Origin", "https://evil.example").field("a", "b").send().status())
                .isEqualTo(403);
        assertThat(Post.to(site, "/").header("Sec-Fetch-Site", "cross-site").field("a", "b").send().status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownFunctionIsNotThere() {
        ProbeResponse answer = Post.call(site, "/", "0".repeat(40), "[]");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("0000", "function", "action");
        assertThat(Post.call(site, "/", "../../etc/passwd#x", "[]").status()).isEqualTo(404);
        assertThat(Post.to(site, "/").field("$ACTION_ID_nobody", "").send().status()).isEqualTo(404);
    }

    /// Every body that React's own server refuses.
    @TestFactory
    List<DynamicTest> whatReactRefusesIsRefused() {
        JsonNode all = JsonMapper.shared().readTree(KNOWN.toFile());
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : all.propertyNames()) {
            JsonNode one = all.get(name);
            boolean cut = one.get("fields").toString().contains("…");
            if (one.get("result").has("error") && !cut) {
                tests.add(DynamicTest.dynamicTest(name, () -> {
                    Post post = Post.to(site, "/").header("rsc-action", tell);
                    one.get("fields").forEach(field -> add(post, field.get(0).asString(), field.get(1).asString()));
                    assertThat(post.send().status()).isBetween(400, 499);
                    theServerServesOn();
                }));
            }
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests;
    }

    private static void add(Post post, String name, String value) {
        if (value.equals("<blob>")) {
            post.file(name, "blob", "", new byte[]{1, 2, 3});
        } else {
            post.field(name, value);
        }
    }
}
