package fourteen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class UpstreamDecodingTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void printsALineForEachBodyWhetherItIsReadOrRefused() throws IOException {
        Path text = body("text", "{\"kind\":\"string\",\"body\":\"[1,\\\"$undefined\\\"]\"}");
        Path around = body("around", """
                {"name":"file","encoded":{"kind":"formdata","fields":[
                {"key":"1","filename":"a.txt","type":"text/x","base64":"YWJj"},{"key":"0","value":"[\\"$B1\\"]"}]}}""");
        Path hostile = body("hostile", "{\"fields\":[[\"0\",\"[\\\"$1:toString\\\"]\"],[\"1\",\"{}\"]]}");
        var done = Terminal.run("flight", "decode", "--upstream", text.toString(), around.toString(),
                hostile.toString());

        assertThat(done.err()).isEmpty();
        assertThat(done.out()).isEqualTo("""
                {"ok":{"$":"array","id":0,"v":[1,{"$":"undefined"}]}}
                {"ok":{"$":"array","id":0,"v":[{"$":"file","name":"a.txt","type":"text/x","base64":"YWJj"}]}}
                {"error":"Invalid reference."}
                """);
        assertThat(done.exitCode()).isZero();
    }

    @Test
    void printsALineForEachOfSeveralBodiesInOneFile() throws IOException {
        Path several = body("several", """
                {"note":"three bodies","escape":{"fields":[["0","[\\"$1:toString\\"]"],["1","{}"]]},
                "kept":{"temporaryReferenceKeys":["$0"],"encoded":{"kind":"string","body":"[\\"$T\\"]"}},
                "form":{"postFields":[["$ACTION_ID_actions.js#save",""],["q","v"]]},
                "unsent":{"encoded":{"kind":"rejected","message":"no"}}}""");
        var done = Terminal.run("flight", "decode", "--upstream", several.toString());

        assertThat(done.err()).isEmpty();
        assertThat(done.out()).isEqualTo("""
                {"error":"Invalid reference."}
                {"ok":{"$":"array","id":0,"v":[{"$":"temporaryReference"}]}}
                {"ok":{"$":"array","id":0,"v":[{"$":"formdata","entries":[["q","v"]]}]}}
                {"error":"no"}
                """);
    }

    @Test
    void takesTheIdsOfFunctionsThatABodyMayName() throws IOException {
        Path call = body("call", """
                {"fields":[["0","[\\"$h1\\"]"],["1","{\\"id\\":\\"shop.js#buy\\",\\"bound\\":null}"]]}""");
        var done = Terminal.run("flight", "decode", "--upstream", "--function", "shop.js#buy", call.toString());

        assertThat(done.out())
                .isEqualTo("{\"ok\":{\"$\":\"array\",\"id\":0,\"v\":[{\"$\":\"function\",\"name\":\"buy\"}]}}\n");
    }

    @Test
    void saysWhyAFileIsNoStoredBody() throws IOException {
        Path cut = body("cut", "{\"kind\":");
        var done = Terminal.run("flight", "decode", "--upstream", cut.toString());

        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.out()).isEmpty();
        assertThat(done.err()).isEqualTo(cut + """
                : A part is not JSON.
                  at        byte 8, the file
                  expected  a value
                  got       the end of the row
                  next      write the part as JSON.stringify would
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-28]
                """);
    }

    private Path body(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
