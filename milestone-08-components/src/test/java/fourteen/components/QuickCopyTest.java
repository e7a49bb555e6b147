package fourteen.components;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the codes of a copy can hold, and how many of them there may be.
class QuickCopyTest {

    private static ServerWorld world;

    @BeforeAll
    static void open() {
        world = ServerWorld.open();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String rows(String source) throws Exception {
        List<RuntimeException> reported = new ArrayList<>();
        String rows = world.payload(new GoldenModel("", source, "", null, "", null), reported);
        assertThat(reported).isEmpty();
        return rows;
    }

    @Test
    void numbersOnBothSidesOfWhatFitsBesideACode() throws Exception {
        assertThat(rows(
                "() => [2**27 - 1, 2**27, -(2**27), -(2**27) - 1, 2**31, 2**53, 0, -0, 0.5, 1e21, NaN, -Infinity]"))
                .isEqualTo(
                        "0:[134217727,134217728,-134217728,-134217729,2147483648,9007199254740992,0,\"$-0\",0.5,1e+21,"
                                + "\"$NaN\",\"$-Infinity\"]\n");
    }

    @Test
    void stringsStandOneAfterTheOther() throws Exception {
        assertThat(rows("() => ['', 'a', '', {'': 'b', c: ''}, 'd']"))
                .isEqualTo("0:[\"\",\"a\",\"\",{\"\":\"b\",\"c\":\"\"},\"d\"]\n");
    }

    /// The memory for codes grows, and is given back: neither may lose what comes next.
    @Test
    void asManyAsThereAreAndFewAgain() throws Exception {
        for (int length : new int[]{10, 3_000, 1_200_000, 10, 3_000}) {
            String digits = IntStream.range(0, length)
                    .mapToObj(i -> i % 2 == 0 ? "7" : "\"s\"")
                    .collect(Collectors.joining(","));
            assertThat(rows("() => Array.from({length: " + length + "}, (_, i) => i % 2 === 0 ? 7 : 's')").equals(
                    "0:[" + digits + "]\n")).as("%d values arrive", length).isTrue();
        }
    }
}
