package fourteen.flight;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PiecesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 65_535, 65_536, 65_537, 200_000})
    void areJoinedInTheirOrderWhateverTheirSize(int step) {
        byte[] all = new byte[300_000];
        new Random(step).nextBytes(all);
        Pieces pieces = new Pieces();
        for (int round = 0; round < 2; round++) { // the second after clear()
            for (int at = 0; at < all.length; at += step) {
                pieces.add(all, at, Math.min(all.length, at + step));
            }
            assertThat(pieces.size()).isEqualTo(all.length);
            assertThat(Arrays.copyOf(pieces.joined(), pieces.size())).isEqualTo(all);
            pieces.clear();
            assertThat(pieces.size()).isZero();
        }
    }

    @Test
    void aRowThatIsWrittenMayBeLarge() {
        Bytes row = new Bytes(16);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            row.number(i).put(',').inside("é\"");
            expected.append(i).append(",é\\\"");
        }
        assertThat(row.size()).isEqualTo(expected.toString().getBytes(UTF_8).length);
        assertThat(row.text()).isEqualTo(expected.toString());
        assertThat(new String(row.toArray(), UTF_8)).isEqualTo(expected.toString());
        assertThat(row.clear().number(-7).hex(0x10f).hex(0).text()).isEqualTo("-710f0");
    }
}
