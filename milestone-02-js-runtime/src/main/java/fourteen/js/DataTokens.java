package fourteen.js;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.JsonGeneratorDelegate;
import tools.jackson.databind.util.TokenBuffer;

/// Collects what Jackson writes, and stops it where the data meets itself again. Jackson hands the Java object along
/// with each start of an object or array; whichever is started while it is still open, is a cycle.
final class DataTokens extends JsonGeneratorDelegate {

    private record Open(@Nullable Object value, DataPath path) {}

    private final TokenBuffer buffer;
    private final Deque<Open> open = new ArrayDeque<>();
    private final IdentityHashMap<Object, DataPath> inside = new IdentityHashMap<>();

    DataTokens() {
        this(new TokenBuffer(ObjectWriteContext.empty(), false));
    }

    private DataTokens(TokenBuffer buffer) {
        super(buffer);
        this.buffer = buffer;
    }

    JsonParser parser() {
        return buffer.asParser(ObjectReadContext.empty());
    }

    private void start(@Nullable Object value) {
        DataPath path = path();
        if (value != null) {
            DataPath outer = inside.putIfAbsent(value, path);
            if (outer != null) {
                throw JsException.cycle(path.toString(), outer.toString());
            }
        }
        if (open.size() == PlainData.MAX_DEPTH) {
            throw JsException.tooDeep(path.toString(), PlainData.MAX_DEPTH);
        }
        open.push(new Open(value, path));
    }

    private void end() {
        Object value = open.pop().value();
        if (value != null) {
            inside.remove(value);
        }
    }

    /// Where the next value goes.
    private DataPath path() {
        if (open.isEmpty()) {
            return DataPath.ROOT;
        }
        TokenStreamContext context = streamWriteContext();
        DataPath parent = open.element().path();
        return context.inArray()
                ? parent.to(context.getEntryCount())
                : parent.to(Objects.requireNonNullElse(context.currentName(), ""));
    }

    @Override
    public JsonGenerator writeStartObject() {
        start(null);
        return super.writeStartObject();
    }

    @Override
    public JsonGenerator writeStartObject(Object value) {
        start(value);
        return super.writeStartObject(value);
    }

    @Override
    public JsonGenerator writeStartObject(Object value, int size) {
        start(value);
        return super.writeStartObject(value, size);
    }

    @Override
    public JsonGenerator writeEndObject() {
        end();
        return super.writeEndObject();
    }

    @Override
    public JsonGenerator writeStartArray() {
        start(null);
        return super.writeStartArray();
    }

    @Override
    public JsonGenerator writeStartArray(Object value) {
        start(value);
        return super.writeStartArray(value);
    }

    @Override
    public JsonGenerator writeStartArray(Object value, int size) {
        start(value);
        return super.writeStartArray(value, size);
    }

    @Override
    public JsonGenerator writeEndArray() {
        end();
        return super.writeEndArray();
    }
}
