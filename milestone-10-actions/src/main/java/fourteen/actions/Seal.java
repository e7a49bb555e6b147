package fourteen.actions;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM (NIST SP 800-38D) over what a function captured: the browser keeps it and can't read or change it, nor hand it to
/// another function.
///
/// Sealed is base64 of a random nonce of 12 bytes, the cipher text, and a tag of 16 bytes, with the function's id as additional
/// data.
final class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<SecretKeySpec> keys;

    Seal(ActionKeys keys) {
        this.keys = keys.sealing().stream().map(key -> new SecretKeySpec(key, "AES")).toList();
    }

    /// @param id of the function that will open it
    String close(String id, byte[] plain) {
        return Base64.getEncoder().withoutPadding().encodeToString(crypt(true, id, plain));
    }

    /// @throws ActionsException if it was not sealed here, for this function
    byte[] open(String id, String sealed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(sealed);
        } catch (IllegalArgumentException _) {
            throw ActionsException.notSealed();
        }
        return crypt(false, id, bytes);
    }

    /// @param closing whether the bytes are plain, and will be sealed; else they are opened
    private byte[] crypt(boolean closing, String id, byte[] bytes) {
        // @starter:begin task=10.3
        return closing ? sealed(id, bytes) : opened(id, bytes);
    }

    private byte[] sealed(String id, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, id).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + secret.length);
            System.arraycopy(secret, 0, all, NONCE_BYTES, secret.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + CIPHER, e);
        }
    }

    private byte[] opened(String id, byte[] all) {
        if (all.length < NONCE_BYTES + TAG_BITS / 8) {
            throw ActionsException.notSealed();
        }
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        for (SecretKeySpec key : keys) {
            try {
                return cipher(Cipher.DECRYPT_MODE, key, nonce, id).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            } catch (GeneralSecurityException _) {
                // Not this key's, or nobody's.
            }
        }
        throw ActionsException.notSealed();
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String id)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        return cipher;
        // @starter:end
    }
}
