package fourteen.js;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Java data on its way to JavaScript or back, taken apart by Jackson: null, Boolean, String, Integer, Long, Double,
/// BigInteger, Instant, byte[], lists, maps with string keys; and, going there, three kinds that are passed as they
/// are: handles, stages and functions.
final class PlainData {

    /// As deep as Jackson itself goes.
    static final int MAX_DEPTH = 500;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // 1.5 is no int, and "1" is no number: a value fits or it does not.
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .addModule(new SimpleModule("fourteen").addSerializer(Instant.class, new AsIs<>())
                    .addSerializer(Date.class, new DateAsInstant())
                    .addSerializer(JsValue.class, new AsIs<>())
                    .addSerializer(CompletionStage.class, new AsIs<>())
                    .addSerializer(HostFunction.class, new AsIs<>()))
            .build();

    private PlainData() {}

    /// Takes a Java value apart.
    ///
    /// @throws JsException if it has a cycle, is too deep, or Jackson can't
    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean scalar -> scalar;
            case String scalar -> scalar;
            case Integer scalar -> scalar;
            case Double scalar -> scalar;
            case Instant scalar -> scalar;
            case JsValue handle -> handle;
            case HostFunction function -> function;
            case CompletionStage<?> stage -> stage;
            default -> takeApart(value);
        };
    }

    private static @Nullable Object takeApart(Object value) {
        try (DataTokens tokens = new DataTokens()) {
            MAPPER.writeValue(tokens, value);
            try (JsonParser parser = tokens.parser()) {
                parser.nextToken();
                return read(parser, DataPath.ROOT);
            }
        } catch (JacksonException e) {
            throw wrapped(e) instanceof JsException known
                    ? known
                    : JsException.unwritable(path(e), "what Jackson can write", firstLine(e), e);
        }
    }

    private static @Nullable Throwable wrapped(JacksonException e) {
        Throwable cause = e.getCause();
        return cause instanceof JacksonException inner ? wrapped(inner) : cause;
    }

    private static @Nullable Object read(JsonParser parser, DataPath path) {
        return switch (Objects.requireNonNull(parser.currentToken())) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    map.put(name, read(parser, path.to(name)));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(read(parser, path.to(list.size())));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getNumberValue(), path);
            case VALUE_EMBEDDED_OBJECT -> parser.getEmbeddedObject();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE ->
                throw new IllegalStateException("unexpected " + parser.currentToken());
        };
    }

    private static Object number(Number number, DataPath path) {
        return switch (number) {
            case Byte small -> small.intValue();
            case Short small -> small.intValue();
            case Float single -> single.doubleValue();
            case BigInteger whole when whole.bitLength() < Long.SIZE -> whole.longValue();
            case BigDecimal decimal -> decimal(decimal, path);
            default -> number;
        };
    }

    /// A double if it prints the same decimal; a whole number otherwise. Anything else would silently change.
    private static Object decimal(BigDecimal decimal, DataPath path) {
        double nearest = decimal.doubleValue();
        if (Double.isFinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(decimal) == 0) {
            return nearest;
        }
        if (decimal.stripTrailingZeros().scale() <= 0 && decimal.precision() - decimal.scale() <= 10_000) {
            return number(decimal.toBigInteger(), path);
        }
        throw JsException.unwritable(path.toString(), "a decimal that a JavaScript number can hold",
                decimal.toString(), null);
    }

    /// Puts plain data together as a Java value.
    ///
    /// @throws JsException if it does not fit
    static <T extends @Nullable Object> T to(@Nullable Object plain, Class<T> type) {
        if (plain != null && type.isInstance(plain)) {
            return type.cast(plain);
        }
        return convert(plain, MAPPER.constructType(type));
    }

    static <T extends @Nullable Object> T to(@Nullable Object plain, TypeReference<T> type) {
        return convert(plain, MAPPER.constructType(type.getType()));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // T is what the type says
    private static <T extends @Nullable Object> T convert(@Nullable Object plain, JavaType type) {
        try (DataTokens tokens = new DataTokens()) {
            MAPPER.writeValue(tokens, plain);
            try (JsonParser parser = tokens.parser()) {
                return MAPPER.readValue(parser, type);
            }
        } catch (JacksonException e) {
            throw wrapped(e) instanceof JsException known
                    ? known
                    : JsException.misfit(path(e), type.toCanonical(), firstLine(e), e);
        }
    }

    private static String path(JacksonException e) {
        DataPath path = DataPath.ROOT;
        for (JacksonException.Reference step : e.getPath()) {
            String name = step.getPropertyName();
            path = name != null ? path.to(name) : path.to(step.getIndex());
        }
        return path.toString();
    }

    private static String firstLine(JacksonException e) {
        String message = Objects.requireNonNullElse(e.getOriginalMessage(), e.getClass().getSimpleName());
        return message.lines().findFirst().orElse("");
    }

    /// Lets a value through untouched.
    private static final class AsIs<T> extends ValueSerializer<T> {

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeEmbeddedObject(value);
        }
    }

    @SuppressWarnings("JavaUtilDate") // old beans have them
    private static final class DateAsInstant extends ValueSerializer<Date> {

        @Override
        public void serialize(Date value, JsonGenerator out, SerializationContext context) {
            out.writeEmbeddedObject(Instant.ofEpochMilli(value.getTime()));
        }
    }
}
