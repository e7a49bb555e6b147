package fourteen.http.semantics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates in headers (RFC 9110 §5.6.7): one format to write, three to read. They know whole seconds only.
public final class HttpDate {

    /// IMF-fixdate. The JDK's `RFC_1123_DATE_TIME` is not it: it writes the third of June as `3 Jun`.
    private static final DateTimeFormatter FIXED = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'",
            Locale.US);

    private static final DateTimeFormatter ASCTIME = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu",
            Locale.US);

    private HttpDate() {}

    public static String format(Instant instant) {
        return FIXED.format(instant.atOffset(ZoneOffset.UTC));
    }

    /// Reads any of the three formats; nothing if it is none.
    public static Optional<Instant> parse(String header) {
        for (DateTimeFormatter format : List.of(FIXED, rfc850(), ASCTIME)) {
            try {
                return Optional.of(LocalDateTime.parse(header.strip(), format).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                // Not this format: the next one, or none.
            }
        }
        return Optional.empty();
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`. Two digits mean the year that is at most fifty years ahead.
    private static DateTimeFormatter rfc850() {
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2,
                        LocalDateTime.now(ZoneOffset.UTC).toLocalDate().minusYears(49))
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US);
    }

    /// The instant as a header can say it.
    public static Instant toSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
