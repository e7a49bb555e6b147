package fourteen.components.services;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Types whose values are one value in JavaScript. A `long` is a bigint where a number could not hold it.
final class ScalarTypes {

    private static final String WHOLE = "number | bigint";

    private static final Map<Class<?>, String> TYPES = new HashMap<>();

    static {
        put("boolean", boolean.class, Boolean.class);
        put("number", byte.class, Byte.class, short.class, Short.class, int.class, Integer.class, float.class,
                Float.class, double.class, Double.class, Year.class);
        put(WHOLE, long.class, Long.class, BigInteger.class, BigDecimal.class);
        put("string", char.class, Character.class, String.class, CharSequence.class);
        put("Date", Instant.class, Date.class);
        put("string", LocalDate.class, LocalDateTime.class, LocalTime.class, OffsetDateTime.class, OffsetTime.class,
                ZonedDateTime.class, YearMonth.class, MonthDay.class, Duration.class, Period.class,
                ZoneId.class, ZoneOffset.class);
        put("string", UUID.class, URI.class, URL.class, Path.class, Locale.class, Currency.class);
        put("number | null", OptionalInt.class, OptionalDouble.class);
        put(WHOLE + " | null", OptionalLong.class);
        put("null", Void.class);
    }

    private ScalarTypes() {}

    private static void put(String name, Class<?>... types) {
        List.of(types).forEach(type -> TYPES.put(type, name));
    }

    /// Null for a type of another kind.
    static @Nullable String of(Class<?> type) {
        return TYPES.get(type);
    }
}
