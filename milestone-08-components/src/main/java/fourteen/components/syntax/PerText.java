package fourteen.components.syntax;

import fourteen.modules.syntax.ModuleText;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/// Something that is read from a text once and kept as long as the text is. Threads may share it; two that ask at once may
/// both read, with the same result.
final class PerText<T> {

    /// By identity, for no two texts with a syntax tree are equal.
    private final Map<ModuleText, T> known = Collections.synchronizedMap(new WeakHashMap<>());

    <M extends ModuleText> T of(M text, Function<M, T> read) {
        T value = known.get(text);
        if (value == null) {
            value = read.apply(text);
            known.put(text, value);
        }
        return value;
    }
}
