package fourteen.js.web;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.graalvm.polyglot.Value;

/// `java:crypto`.
final class CryptoHalf {

    private static final SecureRandom RANDOM = new SecureRandom();

    private CryptoHalf() {}

    static JavaHalf create() {
        return new JavaHalf().function("randomUUID", a -> UUID.randomUUID().toString())
                .function("random", a -> JavaHalf.lend(random(a[0].asInt())))
                .function("digest", a -> JavaHalf.lend(digest(JavaHalf.string(a[0]), JavaHalf.bytes(a, 1))))
                .function("hmac", a -> JavaHalf.lend(hmac(JavaHalf.string(a[0]), triple(a[1]), triple(a[2]))));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] triple(Value array) {
        return JavaHalf.bytes(new Value[]{array.getArrayElement(0), array.getArrayElement(1),
                array.getArrayElement(2)}, 0);
    }

    private static byte[] digest(String algorithm, byte[] data) {
        try {
            return MessageDigest.getInstance(algorithm).digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no digest " + algorithm, e);
        }
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("Hmac" + algorithm.replace("-", ""));
            // The JDK refuses an empty key; RFC 2104 pads any key with zeros, so one zero is the same key.
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "RAW"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no HMAC of " + algorithm, e);
        }
    }
}
