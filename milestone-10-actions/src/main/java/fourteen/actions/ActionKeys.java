package fourteen.actions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The keys of an app. The first one seals, and names functions; all of them open, so that a page which another instance or an
/// older build has sent still works.
///
/// @param sealing  32 bytes each
/// @param naming   what ids are made with: derived from a key, and of no use to open anything
public record ActionKeys(List<byte[]> sealing, List<byte[]> naming) {

    static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final byte[] NAMES = "fourteen: names of functions".getBytes(StandardCharsets.US_ASCII);
    private static final int ID_BYTES = 20;

    public ActionKeys {
        sealing = List.copyOf(sealing);
        naming = List.copyOf(naming);
    }

    /// The keys that the environment has, else one of the build's own.
    ///
    /// @param environment `FOURTEEN_KEY`: base64, several with commas between them; null if it is not set
    /// @throws ActionsException if it holds anything else
    static ActionKeys of(@Nullable String environment, byte[] ofBuild) {
        List<byte[]> keys = environment == null || environment.isBlank() ? List.of(ofBuild) : read(environment);
        return new ActionKeys(keys, keys.stream().map(key -> hmac(key, NAMES)).toList());
    }

    private static List<byte[]> read(String text) {
        List<byte[]> keys = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            byte[] key;
            try {
                key = Base64.getDecoder().decode(one.strip());
            } catch (IllegalArgumentException _) {
                throw ActionsException.badKey("a text that is not base64");
            }
            if (key.length != BYTES) {
                throw ActionsException.badKey(key.length + " bytes");
            }
            keys.add(key);
        }
        return keys;
    }

    static byte[] random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /// The same, with another key for names before those that there are: a build's, whose client code has its names.
    ActionKeys named(byte[] key) {
        List<byte[]> all = new ArrayList<>(List.of(key));
        all.addAll(naming);
        return new ActionKeys(sealing, all);
    }

    /// What the browser calls a function. Nobody can guess it, nor read from it where the function is.
    ///
    /// @param module the module's id on both sides
    /// @param name   of the function in it
    String id(String module, String name) {
        return id(naming.getFirst(), module, name);
    }

    /// The same by every key.
    List<String> ids(String module, String name) {
        return naming.stream().map(key -> id(key, module, name)).distinct().toList();
    }

    private static String id(byte[] key, String module, String name) {
        byte[] hash = hmac(key, (module + "\0" + name).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, ID_BYTES);
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + HMAC, e);
        }
    }
}
