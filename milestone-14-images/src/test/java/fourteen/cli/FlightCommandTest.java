package fourteen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class FlightCommandTest {

    private static final List<List<String>> EVERY_COMMAND = List.of(List.of("decode"), List.of("decode", "--upstream"),
            List.of("rewrite"), List.of("inspect"));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void printsALineOfCanonicalJsonForEachPayload() throws IOException {
        Path one = payload("one", ":HL[\"/a.css\",\"style\"]\n0:[1,\"$undefined\"]\n");
        Path two = payload("two", "1:T3,abc0:\"$1\"\n");
        var done = Terminal.run("flight", "decode", one.toString(), two.toString());

        assertThat(done.err()).isEmpty();
        assertThat(done.out()).isEqualTo("""
                {"root":{"$":"array","id":0,"v":[1,{"$":"undefined"}]},"hints":[["L","/a.css","style"]]}
                {"root":"abc","hints":[]}
                """);
        assertThat(done.exitCode()).isZero();
    }

    @Test
    void saysWhatIsWrongWithAMalformedPayloadAndWhatReactMakesOfIt() throws IOException {
        Path bad = payload("bad", "0:[1,]\n");
        var done = Terminal.run("flight", "decode", bad.toString());

        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.out())
                .isEqualTo(
                        "{\"root\":{\"$\":\"rootRejected\",\"error\":{\"$\":\"error\",\"digest\":null}},\"hints\":[]}\n");
        assertThat(done.err()).isEqualTo(bad + """
                : A row is not JSON.
                  at        byte 5, row 0
                  expected  a value
                  got       ]
                  next      write the row as JSON.stringify would, and end it with a line feed
                  lesson    course/lessons/07-wire-format.md#invariants  [FLIGHT-01]
                """);
    }

    @Test
    void doesNotWriteAMalformedPayloadAgain() throws IOException {
        var done = Terminal.run("flight", "rewrite", payload("cut", "0:{\"a\":1}").toString());

        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.err())
                .startsWith("The payload ended before everything had arrived.\n  at        byte 9, row 0\n");
    }

    @Test
    void showsAPayloadToAPerson() throws IOException {
        var done = Terminal.run("flight", "inspect", payload("one", "0:[\"$L1\"]\n1:true\n").toString());

        assertThat(done.exitCode()).isZero();
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).contains("└─ [0] → 1  model, 7 bytes, lazy  true\n");
    }

    @Test
    void saysWhatIsWrongBelowTheRowsThatAreRight() throws IOException {
        Path bad = payload("bad", "0:1\n1:[1\n:");
        var done = Terminal.run("flight", "inspect", bad.toString());

        assertThat(done.exitCode()).isEqualTo(1);
        assertThat(done.out()).contains("         0      0  model                      4  1\n");
        assertThat(done.err())
                .startsWith(bad + ": The payload ended before everything had arrived.\n  at        byte 10, row 0\n");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        Path missing = directory.resolve("missing");
        for (List<String> command : EVERY_COMMAND) {
            assertThat(failing(command, missing)).as("%s", command).isEqualTo("""
                    The file can't be read.
                      at        %s
                      expected  a file
                      got       there is no such file
                      next      look at the path; - is standard input
                      lesson    milestone-14-images/README.md#payloads  [FOURTEEN-11]
                    """.formatted(missing));
        }
    }

    @Test
    void saysThatADirectoryIsNoFile() {
        for (List<String> command : EVERY_COMMAND) {
            assertThat(failing(command, directory)).as("%s", command).contains("\n  got       it is a directory\n");
        }
    }

    @Test
    void saysThatAnEmptyFileHasNoRows() throws IOException {
        Path empty = payload("empty", "");
        for (List<String> command : EVERY_COMMAND) {
            assertThat(failing(command, empty)).as("%s", command)
                    .contains("\n  at        byte 0", "\n  expected  ")
                    .doesNotContain("did not foresee");
        }
    }

    private static String failing(List<String> command, Path file) {
        List<String> words = new ArrayList<>(List.of("flight"));
        words.addAll(command);
        words.add(file.toString());
        var done = Terminal.run(words.toArray(String[]::new));
        assertThat(done.exitCode()).as("%s", command).isEqualTo(1);
        return done.err();
    }

    private Path payload(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
