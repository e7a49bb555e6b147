package fourteen.js.web;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/// The Java half of a shell: what `require('java:…')` gives it. The functions run on the loop, with the engine's own
/// values: a shell has checked and converted its arguments already, so nothing is copied twice.
public final class JavaHalf {

    private final Map<String, Object> members = new LinkedHashMap<>();

    public JavaHalf function(String name, ProxyExecutable body) {
        members.put(name, body);
        return this;
    }

    ProxyObject object() {
        return ProxyObject.fromMap(members);
    }

    /// An argument that the shell made sure is a string.
    public static String string(Value argument) {
        return argument.asString();
    }

    public static @Nullable String stringOrNull(Value argument) {
        return argument.isString() ? argument.asString() : null;
    }

    /// A copy of bytes that came as three arguments: buffer, offset, length.
    public static byte[] bytes(Value[] arguments, int first) {
        byte[] bytes = new byte[arguments[first + 2].asInt()];
        if (bytes.length > 0) {
            arguments[first].readBuffer(arguments[first + 1].asInt(), bytes, 0, bytes.length);
        }
        return bytes;
    }

    /// Lends bytes to JavaScript. Nobody may change them afterwards.
    public static ByteBuffer lend(byte[] bytes) {
        return ByteBuffer.wrap(bytes);
    }

    /// An array that a shell reads at once and does not keep.
    public static ProxyArray array(List<?> elements) {
        return ProxyArray.fromArray(elements.toArray());
    }

    /// The strings of a JavaScript array.
    public static List<String> strings(Value array) {
        String[] strings = new String[(int) array.getArraySize()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = array.getArrayElement(i).asString();
        }
        return List.of(strings);
    }
}
