package fourteen.testkit.assertions;

import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatReading;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class ReadingAssertTest {

    @Test
    void theMessageShowsThePayloadAndTheRule() {
        assertThatReading("0:1\n", "1").byTheRule("a number is a number").isReadAs("1");
        assertThatThrownBy(() -> assertThatReading("1:T9,日本語0:\"$1\"\n", "[\"日\"]")
                .byTheRule("a length counts bytes, not characters")
                .isReadAs("[\"日本語\"]")).hasMessage("""
                        Expecting the payload to be read as React's client reads it
                          payload   1:T9,日本語0:"$1"␊
                          at        line 1, column 4
                          expected  ["日本語"]
                          got       ["日"]
                                        ^
                          rule      a length counts bytes, not characters""");
    }

    @Test
    void withoutARuleItSaysWhatDiffers() {
        assertThatThrownBy(() -> assertThatReading("0:1\n", "2").isReadAs("1")).hasMessage("""
                Expecting the payload to be read as React's client reads it
                  payload   0:1␊
                  at        line 1, column 1
                  expected  1
                  got       2
                            ^""");
    }
}
