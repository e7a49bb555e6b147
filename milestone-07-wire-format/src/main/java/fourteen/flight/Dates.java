package fourteen.flight;

import fourteen.flight.FlightValue.DateValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as `toISOString` prints them and `Date.parse` reads them (ECMAScript §21.4.1.32).
public final class Dates {

    private static final String USUAL = "0000-00-00T00:00:00.000Z";
    private static final int EVERY_MONTH = 28;
    private static final long LIMIT = 8_640_000_000_000_000L;
    private static final Pattern ISO = Pattern.compile("([+-]\\d{6}|\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?"
            + "(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9})\\d*)?)?(Z|[+-]\\d\\d:\\d\\d)?)?");

    private Dates() {}

    /// An invalid date if it is none.
    public static DateValue parse(String text) {
        DateValue usual = usual(text);
        return usual == null ? any(text) : usual;
    }

    /// `2026-11-23T21:38:00.000Z`, as `toISOString` prints it; null for any other form.
    private static @Nullable DateValue usual(String text) {
        if (text.length() != USUAL.length()) {
            return null;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char form = USUAL.charAt(i);
            char c = text.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return null;
            }
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1 || month > 12 || day < 1 || day > EVERY_MONTH || hour > 23 || minute > 59 || second > 59) {
            return null; // out of range, or the end of a month: any() knows how long that is
        }
        long days = LocalDate.of(number(text, 0, 4), month, day).toEpochDay();
        return new DateValue(Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second,
                number(text, 20, 23) * 1_000_000L));
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static DateValue any(String text) {
        Matcher m = ISO.matcher(text);
        if (!m.matches() || text.startsWith("-000000")) {
            return new DateValue(null);
        }
        try {
            LocalDateTime date = LocalDateTime.of(number(m.group(1), 0), number(m.group(2), 1), number(m.group(3), 1),
                    0,
                    number(m.group(5), 0), number(m.group(6), 0));
            int hour = number(m.group(4), 0);
            String fraction = m.group(7);
            long millis = fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
            String zone = m.group(8);
            ZoneOffset offset = zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
            if (hour > 24 || (hour == 24 && (date.getMinute() | date.getSecond() | millis) != 0)) {
                return new DateValue(null);
            }
            Instant instant = date.plusHours(hour).toInstant(offset).plusMillis(millis);
            return new DateValue(Math.abs(instant.toEpochMilli()) > LIMIT ? null : instant);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return new DateValue(null);
        }
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    public static String iso(Instant instant) {
        LocalDateTime date = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        int year = date.getYear();
        if (year >= 1000 && year <= 9999) {
            StringBuilder text = new StringBuilder(USUAL.length()).append(year);
            two(text.append('-'), date.getMonthValue());
            two(text.append('-'), date.getDayOfMonth());
            two(text.append('T'), date.getHour());
            two(text.append(':'), date.getMinute());
            two(text.append(':'), date.getSecond());
            int millis = date.getNano() / 1_000_000;
            two(text.append('.').append((char) ('0' + millis / 100)), millis % 100);
            return text.append('Z').toString();
        }
        String years = year >= 0 && year <= 9999
                ? String.format("%04d", year)
                : (year < 0 ? "-" : "+") + String.format("%06d", Math.abs(year));
        return years + String.format("-%02d-%02dT%02d:%02d:%02d.%03dZ", date.getMonthValue(), date.getDayOfMonth(),
                date.getHour(), date.getMinute(), date.getSecond(), date.getNano() / 1_000_000);
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
