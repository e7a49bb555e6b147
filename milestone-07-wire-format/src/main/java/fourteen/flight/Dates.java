package fourteen.flight;

import fourteen.flight.FlightValue.DateValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Dates as `toISOString` prints them and `Date.parse` reads them (ECMAScript §21.4.1.32).
public final class Dates {

    private static final String USUAL = "0000-00-00T00:00:00.000Z";
    private static final int LONGEST_MONTH = 31;
    private static final long LIMIT = 8_640_000_000_000_000L;
    private static final Pattern ISO = Pattern.compile("([+-]\\d{6}|\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?"
            + "(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9})\\d*)?)?(Z|[+-]\\d\\d:\\d\\d)?)?");

    private Dates() {}

    /// An invalid date if it is none.
    public static DateValue parse(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        DateValue usual = usual(bytes, 0, bytes.length);
        return usual == null ? any(text) : usual;
    }

    /// `2026-11-23T21:38:00.000Z`, as `toISOString` prints it; null for any other form.
    static @Nullable DateValue usual(byte[] text, int from, int to) {
        if (to - from != USUAL.length()) {
            return null;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char form = USUAL.charAt(i);
            byte c = text[from + i];
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return null;
            }
        }
        int month = number(text, from + 5, from + 7);
        int day = number(text, from + 8, from + 10);
        int hour = number(text, from + 11, from + 13);
        int minute = number(text, from + 14, from + 16);
        int second = number(text, from + 17, from + 19);
        if (month < 1 || month > 12 || day < 1 || day > LONGEST_MONTH || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long days = epochDay(number(text, from, from + 4), month, day);
        return new DateValue(Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second,
                number(text, from + 20, from + 23) * 1_000_000L));
    }

    /// Days since 1970. The year is counted from March on: so the day that a leap year has more is its last (Hinnant,
    /// chrono-Compatible Low-Level Date Algorithms). The 30th of February is a day in March, as in V8.
    private static long epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return 365L * y + Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400) + dayOfYear - 719_468;
    }

    private static int number(byte[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text[i] - '0';
        }
        return value;
    }

    private static DateValue any(String text) {
        Matcher m = ISO.matcher(text);
        if (!m.matches() || text.startsWith("-000000")) {
            return new DateValue(null);
        }
        try {
            LocalDateTime month = LocalDateTime.of(number(m.group(1), 0), number(m.group(2), 1), 1, 0,
                    number(m.group(5), 0), number(m.group(6), 0));
            int day = number(m.group(3), 1);
            int hour = number(m.group(4), 0);
            String fraction = m.group(7);
            long millis = fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
            String zone = m.group(8);
            ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
            if (day < 1 || day > LONGEST_MONTH || hour > 24
                    || (hour == 24 && (month.getMinute() | month.getSecond() | millis) != 0)) {
                return new DateValue(null);
            }
            Instant instant = month.plusDays(day - 1).plusHours(hour).toInstant(offset).plusMillis(millis);
            return new DateValue(Math.abs(instant.toEpochMilli()) > LIMIT ? null : instant);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return new DateValue(null);
        }
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    public static String iso(Instant instant) {
        return put(instant, new Bytes(USUAL.length() + 3)).text();
    }

    /// Adds `2026-11-23T21:38:00.000Z`, or a year of six digits with a sign.
    static Bytes put(Instant instant, Bytes text) {
        LocalDateTime date = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        int year = date.getYear();
        if (year >= 0 && year <= 9999) {
            text.decimal(year, 4);
        } else {
            text.put(year < 0 ? '-' : '+').decimal(Math.abs(year), 6);
        }
        text.put('-').decimal(date.getMonthValue(), 2).put('-').decimal(date.getDayOfMonth(), 2);
        text.put('T').decimal(date.getHour(), 2).put(':').decimal(date.getMinute(), 2);
        text.put(':').decimal(date.getSecond(), 2);
        return text.put('.').decimal(date.getNano() / 1_000_000, 3).put('Z');
    }
}
