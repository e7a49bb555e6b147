package fourteen.actions;

import fourteen.testkit.Graded;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What functions capture is sealed: nobody reads it, changes it, or hands it to another function.
class SealTest {

    private static final byte[] OTHER = key(2);
    private static final byte[] SECRET = "the price is 42".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal(ActionKeys.of(null, key(1)));

    private static byte[] key(int fill) {
        byte[] key = new byte[ActionKeys.BYTES];
        java.util.Arrays.fill(key, (byte) fill);
        return key;
    }

    @Test
    @Graded(task = "10.3", points = 3)
    void whatIsSealedCanBeOpened() {
        assertThat(seal.open("id", seal.close("id", SECRET))).isEqualTo(SECRET);
        assertThat(seal.open("id", seal.close("id", new byte[0]))).isEmpty();
    }

    @Test
    @Graded(task = "10.3", points = 3)
    void nobodyCanReadIt() {
        byte[] sealed = Base64.getDecoder().decode(seal.close("id", SECRET));
        assertThat(sealed).as("a nonce of 12 bytes, the text, a tag of 16").hasSize(12 + SECRET.length + 16);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("price");
    }

    @Test
    @Graded(task = "10.3", points = 3)
    void oneTextIsNeverSealedAlikeTwice() {
        assertThat(seal.close("id", SECRET)).as("a nonce is used once, or GCM gives its secrets away")
                .isNotEqualTo(seal.close("id", SECRET));
    }

    @Test
    @Graded(task = "10.3", points = 4)
    void aChangedByteIsNoticed() {
        byte[] sealed = Base64.getDecoder().decode(seal.close("id", SECRET));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            refuses("id", Base64.getEncoder().encodeToString(changed));
        }
    }

    @Test
    @Graded(task = "10.3", points = 4)
    void itIsForOneFunctionOnly() {
        refuses("another", seal.close("id", SECRET));
    }

    @ParameterizedTest
    @Graded(task = "10.3", points = 2)
    @ValueSource(strings = {"", "AAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverSealedIsRefused(String text) {
        refuses("id", text);
    }

    @Test
    @Graded(task = "10.3", points = 1)
    void aNewKeySealsAndOldOnesOpen() {
        String both = Base64.getEncoder().encodeToString(OTHER) + ", " + Base64.getEncoder().encodeToString(key(1));
        Seal rotated = new Seal(ActionKeys.of(both, key(9)));
        assertThat(rotated.open("id", seal.close("id", SECRET))).isEqualTo(SECRET);
        refuses("id", rotated.close("id", SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "AAAA", "%", ","})
    void aKeyThatIsNoneIsAnError(String text) {
        assertThatExceptionOfType(ActionsException.class).isThrownBy(() -> ActionKeys.of(text, OTHER))
                .satisfies(error -> assertThat(error.id()).isEqualTo("ACTIONS-05"));
    }

    private void refuses(String id, String sealed) {
        assertThatExceptionOfType(ActionsException.class).isThrownBy(() -> seal.open(id, sealed))
                .satisfies(error -> assertThat(error.id()).isEqualTo("ACTIONS-06"));
    }
}
