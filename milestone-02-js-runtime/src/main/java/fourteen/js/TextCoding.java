package fourteen.js;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Java's half of `TextEncoder` and `TextDecoder`.
final class TextCoding<V> {

    private static final JsSource SHELL = JsSource.resource(TextCoding.class, "text-encoding.js");

    private final EngineRuntime<V> engine;

    private TextCoding(EngineRuntime<V> engine) {
        this.engine = engine;
    }

    static <V> void install(EngineRuntime<V> engine) {
        TextCoding<V> half = new TextCoding<>(engine);
        V java = engine.primordials().object();
        engine.setMember(java, "encoding", engine.callable(half::encoding));
        engine.setMember(java, "decoder", engine.callable(half::decoder));
        engine.setMember(java, "decode", engine.callable(half::decode));
        engine.setMember(java, "encode", engine.callable(half::encode));
        engine.setMember(java, "isBuffer", engine.callable(half::isBuffer));
        engine.execute(engine.run(SHELL), null, java);
    }

    private @Nullable Object encoding(List<V> arguments) {
        return TextLabels.encoding((String) engine.scalar(arguments.getFirst()));
    }

    private Object decoder(List<V> arguments) {
        return engine.box(new TextDecoding((String) engine.scalar(arguments.get(0)),
                (Boolean) engine.scalar(arguments.get(1)), (Boolean) engine.scalar(arguments.get(2))));
    }

    private @Nullable Object decode(List<V> arguments) {
        TextDecoding decoding = (TextDecoding) Objects.requireNonNull(engine.unbox(arguments.get(0)));
        V input = arguments.get(1);
        byte[] bytes = engine.type(input) == JsType.UNDEFINED
                ? new byte[0]
                : engine.readBytes(engine.primordials().bytes(input));
        return decoding.decode(bytes, (Boolean) engine.scalar(arguments.get(2)));
    }

    private Object encode(List<V> arguments) {
        return engine.bytes(Utf8.encode((String) engine.scalar(arguments.getFirst())));
    }

    private Object isBuffer(List<V> arguments) {
        return engine.type(arguments.getFirst()) == JsType.OBJECT
                && engine.primordials().kind(arguments.getFirst()) == Primordials.Kind.BYTES;
    }
}
