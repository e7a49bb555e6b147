package fourteen.flight.reply;

import fourteen.flight.FlightValue.BigIntValue;
import java.math.BigInteger;

/// A bigint's digits as JavaScript's `BigInt(text)` reads them (ECMAScript §7.1.14).
final class BigInts {

    private BigInts() {}

    static BigIntValue parse(String text) {
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
        if (!digitsOnly) {
            throw ReplyErrors.shape("A bigint has something other than digits.", "$n", "digits",
                    ReplyErrors.shortened(text));
        }
        return new BigIntValue(new BigInteger(number, radix));
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
