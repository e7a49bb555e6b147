package fourteen.testkit.assertions;

import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatWire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class WireAssertTest {

    private static final String WIRE = """
            1:I["./a.js",["a","a.js"],"A"]
            :HL["/a.css","style"]
            2:T6,a\u00e9
            bc0:["$","$L1",null,{"text":"$2"}]
            """;

    @Test
    void aRightStreamPassesAll() {
        assertThatWire(WIRE)
                .hasRows("1:I[\"./a.js\",[\"a\",\"a.js\"],\"A\"]", ":HL[\"/a.css\",\"style\"]", "2:T6,a\u00e9\nbc",
                        "0:[\"$\",\"$L1\",null,{\"text\":\"$2\"}]")
                .hasRow("2:T6,a\u00e9\nbc")
                .hasIds("1", "", "2", "0")
                .hasRowBefore("2", "0")
                .hasNoRowWithTag("E")
                .keepsRules()
                .isEqualToWire(WIRE)
                .isEqualToWire(WIRE.getBytes(StandardCharsets.UTF_8));
        assertThatWire("1:\"b\"\n0:\"a\"\n").hasRowsInAnyOrder("0:\"a\"", "1:\"b\"");
        assertThatWire("").hasRows().keepsRules();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0:{"a":1}   | 0 |   | {"a":1}
            :N1795.22   | '' | N | 1795.22
            1:r         | 1 | r | ''
            1:x         | 1 | x | ''
            a0:#1       | a0 | # | 1
            :W["log"]   | '' | W | ["log"]
            2:P         | 2 | P | ''
            1:"T"       | 1 |   | "T"
            1:null      | 1 |   | null
            """)
    void cutsRowsThatEndWithALine(String row, String id, String tag, String payload) {
        WireRow only = WireRows.split((row + "\n").getBytes(StandardCharsets.UTF_8)).getFirst();
        assertThat(only.id()).isEqualTo(id);
        assertThat(only.tag()).isEqualTo(tag == null ? "" : tag);
        assertThat(only.payloadText()).isEqualTo(payload);
        assertThat(only.text()).isEqualTo(row);
        assertThat(only.hasLength()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(chars = {'T', 'A', 'O', 'o', 'b', 'U', 'S', 's', 'L', 'l', 'G', 'g', 'M', 'm', 'V'})
    void cutsRowsByTheirLength(char tag) {
        byte[] wire = ("1:" + tag + "a,\n0:\n\0234567,1:" + tag + "0,0:1\n").getBytes(StandardCharsets.ISO_8859_1);
        wire[9] = (byte) 0xff;
        var rows = WireRows.split(wire);
        assertThat(rows).extracting(WireRow::id).containsExactly("1", "1", "0");
        assertThat(rows.getFirst().payload()).hasSize(10).startsWith('\n', '0', ':').contains(0xff);
        assertThat(rows.getFirst().hasLength()).isTrue();
        assertThat(rows.get(1).payload()).isEmpty();
        assertThat(rows.get(1).offset()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0:1~~0:2~    | row 2, byte 4 | an id of hexadecimal digits and ":"             | ␊0:2␊
            0:1~x        | row 2, byte 4 | an id of hexadecimal digits and ":"             | x
            A:1~         | row 1, byte 0 | an id of hexadecimal digits and ":"             | A:1␊
            01:1~        | row 1, byte 0 | an id of hexadecimal digits and ":", without zeros in front | 01:1␊
            0            | row 1, byte 0 | an id of hexadecimal digits and ":"             | 0
            0:           | row 1, byte 0 | a row behind its id                             | 0:
            0:{"a":1}    | row 1, byte 0 | a row that ends with ␊                          | 0:{"a":1}
            0:T5,abc     | row 1, byte 0 | 0x5 bytes; there are 3                          | 0:T5,abc
            0:T5~        | row 1, byte 3 | a length of hexadecimal digits and ","          | 5␊
            0:TA,        | row 1, byte 3 | a length of hexadecimal digits and ","          | A,
            0:T,         | row 1, byte 0 | a length of 1 to 7 hexadecimal digits           | 0:T,
            0:Tffffffff, | row 1, byte 0 | a length of 1 to 7 hexadecimal digits           | 0:Tffffffff,
            0:T          | row 1, byte 3 | a length of hexadecimal digits and ","          | (end)
            """)
    void whatIsNoRowIsAFailure(String wire, String place, String expected, String got) {
        assertThatThrownBy(() -> assertThatWire(wire.replace('~', '\n')))
                .isInstanceOfSatisfying(TestKitFailure.class,
                        failure -> assertThat(failure.failureClass()).isEqualTo(FailureClass.PROTOCOL))
                .hasMessage("Expecting the wire to consist of Flight rows\n  at        " + place + "\n  expected  "
                        + expected
                        + "\n  got       " + got);
    }

    @Test
    void otherBytes() {
        fails(FailureClass.WRONG_OUTPUT,
                () -> assertThatWire("1:\"a\"\n0:\"$1\"\n").isEqualToWire("1:\"a\"\n0:\"$2\"\n"), """
                Expecting the wire to equal the expected bytes
                  at        line 2, column 5
                  expected  0:"$2"␊
                  got       0:"$1"␊
                                ^
                  that is   row 2 (id "0"), byte 10""");
    }

    @Test
    void anotherRow() {
        fails(FailureClass.WRONG_OUTPUT,
                () -> assertThatWire("1:T2,ab0:{\"a\":\"\\n\"}\n").hasRows("1:T2,ab", "0:{\"a\":\"\\t\"}"), """
                Expecting the wire to have these rows
                  row       2
                  at        line 1, column 10
                  expected  0:{"a":"\\t"}
                  got       0:{"a":"\\n"}
                                     ^""");
    }

    @Test
    void missingAndSurplusRows() {
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatWire("0:1\n").hasRows("0:1", "1:2"), """
                Expecting the wire to have these rows
                  at        row 2
                  expected  1:2
                  got       (end)""");
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatWire("0:1\n1:2\n").hasRows("0:1"), """
                Expecting the wire to have these rows
                  at        row 2
                  expected  (end)
                  got       1:2""");
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatWire("0:1\n1:2\n").hasRowsInAnyOrder("1:3", "0:1", "2:4"), """
                Expecting the wire to have these rows in any order
                  missing   1:3
                            2:4
                  surplus   1:2""");
    }

    @Test
    void rightRowsInWrongOrder() {
        fails(FailureClass.WRONG_ORDER, () -> assertThatWire("0:\"$1\"\n1:2\n").hasRows("1:2", "0:\"$1\""), """
                Expecting the wire to have these rows
                  row       1
                  at        line 1, column 1
                  expected  1:2
                  got       0:"$1"
                            ^
                  next      the rows are right, their order is not""");
        fails(FailureClass.WRONG_ORDER, () -> assertThatWire("0:\"$1\"\n1:2\n").hasRowBefore("1", "0"), """
                Expecting the wire to have row 1 before row 0
                  got       0:"$1"
                            1:2""");
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatWire("0:1\n").hasRowBefore("1", "0"), """
                Expecting the wire to have a row of id 1
                  got       0:1""");
    }

    @Test
    void aRowIsComparedWithTheRowOfItsId() {
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatWire("1:2\n0:\"a\"\n").hasRow("0:\"b\""), """
                Expecting the wire to have this row
                  row       2
                  at        line 1, column 4
                  expected  0:"b"
                  got       0:"a"
                               ^""");
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatWire("1:2\n").hasRow("0:\"b\""), """
                Expecting the wire to have this row
                  expected  0:"b"
                  got       1:2""");
    }

    @Test
    void unwantedTagsAndIds() {
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatWire("0:1\n:N1.5\n").hasNoRowWithTag("N"), """
                Expecting the wire to have no row with tag N
                  at        byte 4
                  got       :N1.5""");
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatWire("0:1\n1:2\n").hasIds("0", "2"), """
                Expecting the wire to have rows of these ids
                  at        line 1, column 3
                  expected  0 2
                  got       0 1
                              ^""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            3:["a","$5"]~5:T2,ab     | WRONG_ORDER | byte 7, row 3  | "$5"]                | row 3 refers to text row 5 before it arrived: a text row must come first
            0:[{"a":"$1:x"}]~1:o2,ab | WRONG_ORDER | byte 8, row 0  | "$1:x"               | row 0 refers to binary row 1 before it arrived: a binary row must come first
            1:I["a",["b","$2"],"c"]~ | WRONG_ORDER | byte 13, row 1 | "$2"                 | import row 1 refers to row 2 before it arrived: what an import needs must come first
            1:"a"~1:C~1:R~           | WRONG_ORDER | byte 0, row 1  | 1:"a"                | a row of stream 1 comes before its first: R, r, X or x begins a stream
            1:R~1:R~                 | WRONG_ORDER | byte 4, row 1  | 1:R                  | stream 1 begins twice: each has an id of its own
            1:R~1:C~1:"a"~           | WRONG_ORDER | byte 8, row 1  | 1:"a"                | a row of stream 1 comes after its end: nothing follows C or E
            0:1~0:2~                 | PROTOCOL    | byte 4, row 0  | 0:2                  | row 0 comes twice: an id has one row, unless it is a stream's
            0:{a}~                   | PROTOCOL    | byte 3, row 0  | a}                   | row 0 is not JSON
            0:"$5 off"~              | PROTOCOL    | byte 2, row 0  | "$5 off"             | row 0 holds "$5 off", which means nothing: a string that begins with $ is written with one more $
            0:["a","$"]~             | PROTOCOL    | byte 7, row 0  | "$"]                 | row 0 holds "$", which means nothing: a string that begins with $ is written with one more $
            0:{"a":{},"b":"$0:c"}~   | PROTOCOL    | byte 14, row 0 | "$0:c"               | row 0 refers to $0:c, where nothing is: a path goes through own properties to a value's first use
            0:["$","i",null,{"a":["$0:2:a"]}]~ | PROTOCOL | byte 22, row 0 | "$0:2:a"      | row 0 refers to $0:2:a, where nothing is: a path goes through own properties to a value's first use
            """)
    void namesTheRuleThatIsBroken(String wire, FailureClass failureClass, String place, String from, String rule) {
        assertThatThrownBy(() -> assertThatWire(wire.replace('~', '\n')).keepsRules())
                .isInstanceOfSatisfying(TestKitFailure.class, failure -> {
                    assertThat(failure.failureClass()).isEqualTo(failureClass);
                    String[] lines = String.valueOf(failure.getMessage()).split("\n");
                    assertThat(lines[0]).isEqualTo("Expecting the wire to keep the rules that React's client needs");
                    assertThat(lines[1]).isEqualTo("  at        " + place);
                    assertThat(lines[2].substring(lines[3].indexOf('^'))).startsWith(from);
                    assertThat(lines[4]).isEqualTo("  rule      " + rule);
                });
    }

    @Test
    void pointsAtTheFirstWrongByteOfALongRow() {
        fails(FailureClass.WRONG_ORDER,
                () -> assertThatWire("0:[\"" + "x".repeat(80) + "\",\"$1\"]\n1:T2,ab").keepsRules(), """
                Expecting the wire to keep the rules that React's client needs
                  at        byte 86, row 0
                  got       …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx","$1"]
                                                                               ^
                  rule      row 0 refers to text row 1 before it arrived: a text row must come first""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '%', textBlock = """
            1:T2,ab0:"$1"~           | byte 5, row 1  | ab   | text row 1 has 2 UTF-16 units: below 1024 a string stays where it is
            0:["<1024>"]~            | byte 4, row 0  | xx   | row 0 holds a string of 1024 UTF-16 units: from 1024 on it has a row of its own
            1:I["./app/a-long-name.js",[],"A"]~ | byte 5, row 1 | ./app/a-long-nam | import row 1 holds a string of 20 UTF-16 units: from 16 on it has a row of its own
            0:["$","$L1",null,{}]~1:I["a",[],"A"]~ | byte 7, row 0 | "$L1" | row 0 goes out before import row 1: imports go first
            0:"$1"~1:"$Sreact.suspense"~ | byte 2, row 0 | "$1" | row 0 goes out before import row 1: imports go first
            1:[]~0:{"x":"$Q1","y":"$Q1"}~ | byte 22, row 0 | "$Q1"} | row 1 is used twice: the second time a value is named by the path of its first use
            1:o1,a0:["$1","$1"]~     | byte 14, row 0 | "$1"] | row 1 is used twice: the second time a value is named by the path of its first use
            0:"$1"~                  | byte 2, row 0  | "$1" | row 0 refers to row 1, which never comes: a string that begins with $ is written with one more $
            1:E{"digest":"","message":"no"}~ | byte 3, row 1 | {"digest" | error row 1 has more than a digest: what happened stays on the server
            0:["$","i",{}]~          | byte 2, row 0  | ["$" | row 0 has an element of 3 items: an element is ["$", type, key, props]
            """)
    void namesTheCustomThatIsNotKept(String wire, String place, String from, String rule) {
        String text = wire.replace('~', '\n').replace("<1024>", "x".repeat(1024));
        assertThatThrownBy(() -> assertThatWire(text).keepsCustoms()).isInstanceOfSatisfying(TestKitFailure.class,
                failure -> {
                    String[] lines = String.valueOf(failure.getMessage()).split("\n");
                    assertThat(lines[0]).isEqualTo("Expecting the wire to be written as React's server writes");
                    assertThat(lines[1]).isEqualTo("  at        " + place);
                    String shown = lines[2].substring(Math.min(lines[2].length(), lines[3].indexOf('^')));
                    assertThat(shown).startsWith(from);
                    assertThat(lines[4]).isEqualTo("  rule      " + rule);
                });
    }

    @Test
    void aTextThatIsUsedTwiceIsWrittenTwice() {
        fails(FailureClass.WRONG_OUTPUT,
                () -> assertThatWire("1:T400," + "x".repeat(1024) + "0:[\"$1\",\"$1\"]\n").keepsCustoms(), """
                Expecting the wire to be written as React's server writes
                  at        byte 1039, row 0
                  got       0:["$1","$1"]
                                    ^
                  rule      text row 1 is used twice: equal strings are not shared, each has a row of its own""");
    }

    @Test
    void wrongRowsAreExplainedByTheRuleThatTheyBreak() {
        fails(FailureClass.WRONG_OUTPUT, () -> assertThatWire("0:\"$5 off\"\n").hasRows("0:\"$$5 off\""),
                """
                Expecting the wire to have these rows
                  row       1
                  at        line 1, column 5
                  expected  0:"$$5 off"
                  got       0:"$5 off"
                                ^
                  rule      row 0 holds "$5 off", which means nothing: a string that begins with $ is written with one more $""");
        fails(FailureClass.WRONG_ORDER,
                () -> assertThatWire("0:\"$1\"\n1:\"$Sa\"\n").hasRows("1:\"$Sa\"", "0:\"$1\""), """
                Expecting the wire to have these rows
                  row       1
                  at        line 1, column 1
                  expected  1:"$Sa"
                  got       0:"$1"
                            ^
                  rule      row 0 goes out before import row 1: imports go first
                  next      the rows are right, their order is not""");
    }

    @Test
    void aLengthInCharactersIsRecognised() {
        fails(FailureClass.PROTOCOL, () -> assertThatWire("1:T3,日本語0:\"$1\"\n"),
                """
                Expecting the wire to consist of Flight rows
                  at        row 2, byte 8
                  expected  an id of hexadecimal digits and ":"
                  got       本語0:"$1"␊
                  rule      text row 1 says 0x3 bytes for a text of 3 UTF-16 units, which has 0x9: a length counts bytes""");
        fails(FailureClass.PROTOCOL, () -> assertThatWire("1:T2,ab\n0:\"$1\"\n"), """
                Expecting the wire to consist of Flight rows
                  at        row 2, byte 7
                  expected  an id of hexadecimal digits and ":"
                  got       ␊0:"$1"␊
                  rule      row 1 has a length, so no line end comes after it""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:[[\"a\",1]]~0:[\"$Q1\",\"$0:0\"]~", "0:{\"n\":1,\"self\":\"$0\"}~",
            "1:R~0:[\"$1\",\"$0:0\"]~1:T0,1:C~",
            "0:[\"$L1\",\"$L1\",\"$@2\",\"$@2\"]~",
            "1:{\"id\":\"a\",\"bound\":null}~0:[\"$h1\",\"$h1\"]~", "1:\"$Sa\"~0:[\"$1\",\"$1\"]~",
            "0:[\"$\",\"i\",null,{\"a\":{},\"b\":\"$0:props:a\"}]~", "1:{\"a\":{\"b\":[]}}~0:[\"$1\",\"$0:0:a:b\"]~",
            "2:\"a-long-file-name.js\"~1:I[\"$2\",[],\"A\"]~0:\"$1\"~"})
    void keepsCustomsLikeReactsServer(String wire) {
        assertThatWire(wire.replace('~', '\n')).keepsCustoms();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:\"$@1\"~1:\"a\"~", "0:\"$L1\"~1:E{\"digest\":\"1\"}~", "0:\"$$1\"~1:T1,a",
            "0:\"$D1\"~1:T1,a",
            "0:\"$n1\"~1:T1,a", "1:R~0:\"$1\"~1:T2,ab1:C~", "0:{\"$1\":1}~1:T1,a", "2:D{\"t\":1}~2:D\"$3\"~2:1~",
            ":HL[\"/a\",\"style\"]~", "0:\"$undefined\"~"})
    void keepsRulesThoughItComesInAnotherOrder(String wire) {
        assertThatWire(wire.replace('~', '\n')).keepsRules();
    }

    private static void fails(FailureClass failureClass, Runnable check, String message) {
        assertThatThrownBy(check::run).hasMessage(message)
                .isInstanceOfSatisfying(TestKitFailure.class,
                        failure -> assertThat(failure.failureClass()).isEqualTo(failureClass));
    }
}
