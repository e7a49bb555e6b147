package fourteen.flight;

import fourteen.flight.FlightValue.BigIntValue;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A bigint's digits as JavaScript's `BigInt(text)` reads them (ECMAScript §7.1.14).
public final class BigInts {

    private BigInts() {}

    /// Null if the text has something other than digits.
    public static @Nullable BigIntValue parse(String text) {
        String digits = text.strip();
        int radix = radix(digits);
        String number = radix == 10 ? digits : digits.substring(2);
        String unsigned = radix == 10 && !number.isEmpty() && "+-".indexOf(number.charAt(0)) >= 0
                ? number.substring(1)
                : number;
        if (digits.isEmpty()) {
            return new BigIntValue(BigInteger.ZERO);
        }
        boolean digitsOnly = !unsigned.isEmpty() && unsigned.chars()
                .allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
        return digitsOnly ? new BigIntValue(new BigInteger(number, radix)) : null;
    }

    private static int radix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 10;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }
}
