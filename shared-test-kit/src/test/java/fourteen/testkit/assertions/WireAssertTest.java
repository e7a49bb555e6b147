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
                .keepsOrder()
                .isEqualToWire(WIRE)
                .isEqualToWire(WIRE.getBytes(StandardCharsets.UTF_8));
        assertThatWire("1:\"b\"\n0:\"a\"\n").hasRowsInAnyOrder("0:\"a\"", "1:\"b\"");
        assertThatWire("").hasRows().keepsOrder();
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
    @CsvSource(delimiter = '|', textBlock = """
            0:"$1"~1:T2,ab           | WRONG_ORDER | row 1, byte 0  | row 1 before the row that refers to it | 0:"$1"
            0:[{"a":"$1:x"}]~1:o2,ab | WRONG_ORDER | row 1, byte 0  | row 1 before the row that refers to it | 0:[{"a":"$1:x"}]
            1:I["a",["b","$2"],"c"]~ | WRONG_ORDER | row 1, byte 0  | row 2 before the row that refers to it | 1:I["a",["b","$2"],"c"]
            1:"a"~1:C~1:R~           | WRONG_ORDER | row 1, byte 0  | stream 1 to start before its other rows | 1:"a"
            1:R~1:R~                 | WRONG_ORDER | row 2, byte 4  | stream 1 to start before its other rows | 1:R
            1:R~1:C~1:"a"~           | WRONG_ORDER | row 3, byte 8  | no row of stream 1 after its end | 1:"a"
            0:1~0:1~                 | PROTOCOL    | row 2, byte 4  | one row of id 0 | 0:1
            0:{a}~                   | PROTOCOL    | row 1, byte 0  | a payload of JSON | 0:{a}
            """)
    void orderThatReactsClientCannotTake(String wire, FailureClass failureClass, String place, String rule,
            String got) {
        fails(failureClass, () -> assertThatWire(wire.replace('~', '\n')).keepsOrder(),
                "Expecting the wire to keep the order that React's client needs\n  at        " + place
                        + "\n  expected  " + rule
                        + "\n  got       " + got);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:\"$@1\"~1:\"a\"~", "0:\"$L1\"~1:E{\"digest\":\"1\"}~", "0:\"$$1\"~1:T1,a",
            "0:\"$D1\"~1:T1,a",
            "0:\"$n1\"~1:T1,a", "1:R~0:\"$1\"~1:T2,ab1:C~", "0:{\"$1\":1}~1:T1,a", "2:D{\"t\":1}~2:D\"$3\"~2:1~",
            ":HL[\"/a\",\"style\"]~", "0:\"$undefined\"~"})
    void orderThatReactsClientTakes(String wire) {
        assertThatWire(wire.replace('~', '\n')).keepsOrder();
    }

    private static void fails(FailureClass failureClass, Runnable check, String message) {
        assertThatThrownBy(check::run).hasMessage(message)
                .isInstanceOfSatisfying(TestKitFailure.class,
                        failure -> assertThat(failure.failureClass()).isEqualTo(failureClass));
    }
}
