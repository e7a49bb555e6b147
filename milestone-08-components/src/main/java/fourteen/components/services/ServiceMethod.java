package fourteen.components.services;

import fourteen.js.JsException;
import fourteen.js.JsValue;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/// One method of a service: turns a script's arguments into Java's, and calls it.
final class ServiceMethod {

    private static final TypeFactory TYPES = TypeFactory.createDefaultInstance();

    private final String service;
    private final Object object;
    private final Method method;
    private final List<JavaType> parameters;

    ServiceMethod(String service, Object object, Method method) {
        this.service = service;
        this.object = object;
        this.method = method;
        // `T find(ID id)` of a `Repository<Note, Long>` takes a Long here.
        JavaType declaring = TYPES.constructType(object.getClass()).findSuperType(method.getDeclaringClass());
        parameters = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> TYPES.resolveMemberType(type, declaring.getBindings()))
                .toList();
    }

    Method method() {
        return method;
    }

    /// How many arguments it takes, at the least.
    int arguments() {
        return isVariable() ? parameters.size() - 1 : parameters.size();
    }

    boolean isVariable() {
        return method.isVarArgs();
    }

    boolean takes(int count) {
        return isVariable() ? count >= arguments() : count == arguments();
    }

    /// What the script passed, as Java has it. On the loop.
    ///
    /// @throws JsException a TypeError that names the argument
    @Nullable
    Object[] convert(List<JsValue> given) {
        @Nullable
        Object[] converted = new @Nullable Object[parameters.size()];
        for (int i = 0; i < arguments(); i++) {
            converted[i] = convert(given.get(i), i, parameters.get(i));
        }
        if (isVariable()) {
            List<@Nullable Object> rest = new ArrayList<>();
            JavaType element = parameters.getLast().getContentType();
            for (int i = arguments(); i < given.size(); i++) {
                rest.add(convert(given.get(i), i, element));
            }
            Object array = Array.newInstance(element.getRawClass(), rest.size());
            for (int i = 0; i < rest.size(); i++) {
                Array.set(array, i, rest.get(i));
            }
            converted[parameters.size() - 1] = array;
        }
        return converted;
    }

    private @Nullable Object convert(JsValue value, int index, JavaType type) {
        if (type.hasRawClass(Optional.class) && (value.isNull() || value.isUndefined())) {
            return Optional.empty();
        }
        try {
            return value.as(new Typed(type));
        } catch (JsException e) {
            throw JsException.raise("TypeError", "Argument " + (index + 1) + " of " + this + " does not fit: at "
                    + e.place() + " expected " + e.expected() + ", got " + e.got());
        }
    }

    /// Calls it; may block.
    @Nullable
    Object call(@Nullable Object[] arguments) throws Exception {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case Exception thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw e;
            }
        }
    }

    /// `notes.find(long, String)`.
    @Override
    public String toString() {
        String types = parameters.stream()
                .map(type -> type.getRawClass().getSimpleName())
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
        return service + "." + method.getName() + "(" + types + ")";
    }

    /// A type that is known when the code runs, and not when it is compiled.
    private static final class Typed extends TypeReference<@Nullable Object> {

        private final Type type;

        private Typed(Type type) {
            this.type = type;
        }

        @Override
        public Type getType() {
            return type;
        }
    }
}
