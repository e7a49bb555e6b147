package fourteen.cli.inspect;

import fourteen.flight.FlightException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class InspectionTest {

    private static final int WIDTH = 100;

    private final StringWriter shown = new StringWriter();

    @Test
    void showsRowsTreeAndSum() throws IOException {
        show("""
                1:"$Sreact.suspense"
                2:I["./app/Button.js",["btn","/b.js"],"Button"]
                3:["a"]
                0:["$","main",null,{"children":[["$","$L2","k",{"n":1}],["$","$1",null,{"children":"$L4"}]],"s":"$W3"}]
                4:["$","p",null,{"children":["at ","$D2026-11-23T00:00:00.000Z"]}]
                """);

        assertThat(text()).isEqualTo("""
                      byte    row  kind                   bytes  preview → rows it refers to
                         0      1  symbol                    21  react.suspense
                        21      2  import                    48  Button from ./app/Button.js, 1 chunk
                        69      3  model                      8  ["a"]
                        77      0  model                    104  <main s={$W3}><Button key="k" n={1}/><Su… → 2 1 4 3
                       181      4  model                     67  <p>at {2026-11-23T00:00:00.000Z}</p>

                Tree
                0  model, 104 bytes  <main s={$W3}><Button key="k" n={1}/><Suspense>{$L4}</Suspense></main>
                ├─ props.children[0].type           → 2  import, 48 bytes  Button from ./app/Button.js, 1 chunk
                ├─ props.children[1].type           → 1  symbol, 21 bytes  react.suspense
                ├─ props.children[1].props.children → 4  model, 67 bytes, lazy  <p>at {2026-11-23T00:00:00.000Z}</p>
                └─ props.s                          → 3  model, 8 bytes, Set  ["a"]

                Summary
                  5 rows, 248 bytes
                         3  model                        179 bytes   72.2 %
                         1  import                        48 bytes   19.4 %
                         1  symbol                        21 bytes    8.5 %
                  largest: 0 (104), 4 (67), 2 (48), 1 (21), 3 (8)
                """);
        assertThat(text().lines()).allMatch(line -> line.length() <= WIDTH);
    }

    @Test
    void showsTheRowsOfAStreamAsOne() throws IOException {
        show("1:R\n0:{\"s\":\"$1\"}\n1:{\"n\":1}\n1:T3,two1:C\n");

        assertThat(text()).contains("""
                        17      1  chunk                     10  {n: 1}
                        27      1  chunk, text                8  "two"
                        35      1  close                      4
                """).contains("""
                0  model, 13 bytes  {s: $1}
                └─ s → 1  stream of 2 chunks, 26 bytes
                """);
    }

    @Test
    void unfoldsARowOnceAndCountsThePlaces() throws IOException {
        show("1:{\"x\":\"$0\"}\n0:{\"a\":\"$1\",\"b\":\"$1\",\"c\":\"$@1\",\"d\":\"$0:a:x\"}\n");

        assertThat(text()).contains("""
                0  model, 45 bytes  {a: $1, b: $1, c: $@1, d: $0:a:x}
                ├─ a → 1  model, 13 bytes, from 3 places  {x: $0}
                │  └─ x → 0  shown above
                └─ d → 0  its a.x, shown above
                """);
    }

    @Test
    void namesWhatNobodyRefersTo() throws IOException {
        show(":HL[\"/a.css\",\"style\"]\n0:1\n5:{\"x\":\"$6\"}\n6:\"text\"\n");

        assertThat(text()).contains("""
                Nobody refers to
                hint  preload "/a.css" "style"
                5  model, 13 bytes  {x: $6}
                └─ x → 6  string, 9 bytes  "text"
                """);
    }

    @Test
    void namesWhatNeverArrivedAndNeverEnded() throws IOException {
        assertThat(show("1:X\n0:{\"a\":\"$1\",\"b\":[\"$@2\"]}\n")).isNull();

        assertThat(text()).contains("├─ a    → 1  async iterable of 0 chunks, open, 4 bytes\n")
                .contains("└─ b[0] → 2  never arrived, promise\n")
                .endsWith("""
                          never arrived: 2; row 0 refers to it at b[0]
                          never ended: 1, async iterable of 0 chunks, open
                        """);
    }

    @Test
    void showsTheRowsBeforeTheOneThatIsNone() throws IOException {
        FlightException problem = Objects.requireNonNull(show("1:{\"b\":,}\n0:\"$1\"\n\n9:1\n"));

        assertThat(problem.place()).isEqualTo("byte 17");
        assertThat(text()).contains("""
                         0      1  model                     10  A row is not JSON. Expected a value, got ,}
                        10      0  model                      7  $1 → 1
                """).doesNotContain("        9  ");
    }

    @Test
    void saysWhichRowIsNoJson() throws IOException {
        FlightException problem = Objects.requireNonNull(show("1:{\"b\":,}\n0:\"$1\"\n"));

        assertThat(problem.place()).isEqualTo("byte 7, row 1");
        assertThat(problem.expected()).isEqualTo("a value");
    }

    @Test
    void namesADevelopmentServersRows() throws IOException {
        assertThat(show(":N12.5\n0:[\"$\",\"b\",null,{},\"$1\",\"$2\",1]\n1:{\"name\":\"A\"}\n2:[]\n")).isNull();

        assertThat(text()).contains("         0         dev: time origin           7  12.5\n")
                .contains("├─ owner → 1  model, 15 bytes  {name: \"A\"}\n")
                .endsWith("  A development server wrote this; React's production client refuses it.\n");
    }

    @Test
    void keepsThePayloadFromSteeringTheTerminal() throws IOException {
        show("0:\"\\u001b[2J\\u202egone\\nend\"\n");

        assertThat(text()).contains("\"·[2J·gone\\nend\"").doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void survivesAChainOfManyRows() throws IOException {
        StringBuilder payload = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            payload.append(Integer.toHexString(i)).append(":[\"$").append(Integer.toHexString(i + 1)).append("\"]\n");
        }
        show(payload + "4e20:1\n");

        assertThat(text()).contains("└─ [0] → 9  model, 9 bytes, goes on below  [$a]\n")
                .contains("20,001 rows")
                .doesNotContain("never arrived");
        assertThat(text().lines()).allMatch(line -> line.length() <= WIDTH);
    }

    @Test
    void saysThatAnEmptyPayloadHasNoRoot() throws IOException {
        show("");

        assertThat(text()).endsWith("  never arrived: 0; it is the root\n");
    }

    @Test
    void coloursOnATerminal() throws IOException {
        new Inspection(new PrintWriter(shown), WIDTH, true).of(stream("0:1\n"));

        assertThat(text()).contains("\u001b[33m    0\u001b[0m  \u001b[36mmodel           \u001b[0m");
    }

    @Test
    void showsWhenEachRowArrived() throws IOException {
        AtomicLong clock = new AtomicLong(7_000_000);
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(stream("0:[\"$L1\"]\n1:\"ha"),
                stream("lf\"\n"))));
        new Inspection(new PrintWriter(shown), WIDTH, false).arriving(body, () -> clock.addAndGet(30_000_000),
                7_000_000);

        assertThat(text()).startsWith("""
                        ms    row  kind                   bytes  preview → rows it refers to
                        30      0  model                     10  [$L1] → 1
                        60      1  string                     9  "half"
                """).contains("  2 rows, 19 bytes, the last after 60 ms\n");
    }

    @Test
    void showsWhatCameBeforeTheConnectionBroke() {
        InputStream broken = new SequenceInputStream(stream("0:[\"$L1\"]\n"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> new Inspection(new PrintWriter(shown), WIDTH, false).of(broken))
                .isInstanceOf(IOException.class);
        assertThat(text()).contains("└─ [0] → 1  never arrived, lazy\n");
    }

    private @Nullable FlightException show(String payload) throws IOException {
        return new Inspection(new PrintWriter(shown), WIDTH, false).of(stream(payload));
    }

    private static InputStream stream(String payload) {
        return new ByteArrayInputStream(payload.getBytes(UTF_8));
    }

    private String text() {
        return shown.toString().replace(System.lineSeparator(), "\n");
    }
}
