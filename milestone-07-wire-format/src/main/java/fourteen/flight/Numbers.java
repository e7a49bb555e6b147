package fourteen.flight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers in JavaScript's notation.
public final class Numbers {

    private static final double PLAIN_FROM = 1e-3;
    private static final double PLAIN_TO = 1e7;

    private Numbers() {}

    /// The shortest decimal digits that give the same number, placed as ECMAScript §6.1.6.1.20 does.
    public static String shortest(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size >= PLAIN_FROM && size < PLAIN_TO && value != Math.rint(value)) {
            return Double.toString(value); // the shortest digits, and no exponent
        }
        BigDecimal decimal = decimal(size);
        String digits = decimal.unscaledValue().toString();
        int k = digits.length();
        int n = k - decimal.scale(); // value = 0.digits × 10^n
        String sign = value < 0 ? "-" : "";
        if (k <= n && n <= 21) {
            return sign + digits + "0".repeat(n - k);
        }
        if (0 < n && n <= 21) {
            return sign + digits.substring(0, n) + "." + digits.substring(n);
        }
        if (-6 < n && n <= 0) {
            return sign + "0." + "0".repeat(-n) + digits;
        }
        String exponent = (n - 1 < 0 ? "-" : "+") + Math.abs(n - 1);
        return sign + digits.charAt(0) + (k == 1 ? "" : "." + digits.substring(1)) + "e" + exponent;
    }

    /// Double.toString gives two digits where one is enough: 4.9E-324.
    private static BigDecimal decimal(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (digits.precision() == 2) {
            BigDecimal rounded = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return digits;
    }
}
