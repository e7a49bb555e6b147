package fourteen.components.services;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What scripts see of Java's types, in TypeScript's words: what [fourteen.js.JsRuntime#toJs] gives. Records and beans
/// become interfaces, which are declared as they are met.
final class TypeScriptTypes {

    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<Class<?>, String> declarations = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    /// What the type variables of a service's supertypes stand for.
    private final Map<TypeVariable<?>, AnnotatedType> bound = new HashMap<>();

    /// @param reserved a name that no interface may get
    TypeScriptTypes(String reserved) {
        taken.add(reserved);
    }

    /// Remembers that `T` of `Repository<T>` is a `Note` in a class that extends `Repository<Note>`.
    void bindSupertypes(Class<?> type) {
        bind(type.getAnnotatedSuperclass());
        Arrays.stream(type.getAnnotatedInterfaces()).forEach(this::bind);
    }

    private void bind(@Nullable AnnotatedType supertype) {
        Class<?> raw = supertype instanceof AnnotatedParameterizedType ? rawClass(supertype.getType()) : null;
        if (raw != null && supertype instanceof AnnotatedParameterizedType generic) {
            TypeVariable<?>[] variables = raw.getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                bound.put(variables[i], generic.getAnnotatedActualTypeArguments()[i]);
            }
        }
    }

    /// The interfaces that were met so far, and the types that they need.
    List<String> declarations() {
        return List.copyOf(declarations.values());
    }

    /// A type with ` | null` where it is marked as nullable.
    String of(AnnotatedType type) {
        String plain = plain(type);
        return isNullable(type) && !plain.endsWith(" | null") ? plain + " | null" : plain;
    }

    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }

    private String plain(AnnotatedType type) {
        return switch (type) {
            case AnnotatedArrayType array -> array.getType() == byte[].class
                    ? "Uint8Array"
                    : arrayOf(of(array.getAnnotatedGenericComponentType()));
            case AnnotatedWildcardType wildcard -> of(wildcard.getAnnotatedUpperBounds()[0]);
            default -> switch (type.getType()) {
                case TypeVariable<?> variable -> variable(variable);
                case Type other -> {
                    Class<?> raw = rawClass(other);
                    yield raw == null ? "unknown" : ofClass(raw, arguments(type));
                }
            };
        };
    }

    private String variable(TypeVariable<?> variable) {
        AnnotatedType known = bound.get(variable);
        if (known != null) {
            return of(known);
        }
        // Of an interface that is declared with the same variable; a method's own says nothing that holds here.
        return variable.getGenericDeclaration() instanceof Class<?> ? variable.getName() : "unknown";
    }

    private static List<AnnotatedType> arguments(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? List.of(generic.getAnnotatedActualTypeArguments())
                : List.of();
    }

    /// The class that a type is of, if it is of one.
    static @Nullable Class<?> rawClass(Type type) {
        return switch (type) {
            case Class<?> raw -> raw;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> null;
        };
    }

    private String ofClass(Class<?> raw, List<AnnotatedType> arguments) {
        String scalar = ScalarTypes.of(raw);
        if (scalar != null) {
            return scalar;
        }
        if (raw == Optional.class) {
            return argument(arguments, 0) + " | null";
        }
        if (CompletionStage.class.isAssignableFrom(raw)) {
            return "Promise<" + argument(arguments, 0) + ">";
        }
        if (Map.class.isAssignableFrom(raw)) {
            return "Record<string, " + argument(arguments, 1) + ">";
        }
        if (Iterable.class.isAssignableFrom(raw) || BaseStream.class.isAssignableFrom(raw)) {
            return arrayOf(argument(arguments, 0));
        }
        if (raw.isArray()) {
            return raw == byte[].class ? "Uint8Array" : arrayOf(ofClass(raw.getComponentType(), List.of()));
        }
        if (raw.isEnum()) {
            return enumeration(raw);
        }
        if (raw.getClassLoader() == null || raw.getPackageName().startsWith("java")) {
            // The JDK's others have no form that could be promised.
            return "unknown";
        }
        String name = named(raw);
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(this::of).collect(Collectors.joining(", ", name + "<", ">"));
    }

    private String argument(List<AnnotatedType> arguments, int index) {
        return index < arguments.size() ? of(arguments.get(index)) : "unknown";
    }

    private static String arrayOf(String element) {
        boolean compound = element.contains(" | ") || element.startsWith("readonly ");
        return "readonly " + (compound ? "(" + element + ")" : element) + "[]";
    }

    private static String enumeration(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(JavaProperties::literal)
                .collect(Collectors.joining(" | "));
    }

    /// The name of a class's interface, which is declared if it was not.
    private String named(Class<?> type) {
        String known = names.get(type);
        if (known != null) {
            return known;
        }
        String name = type.getSimpleName();
        for (int i = 2; !taken.add(name); i++) {
            name = type.getSimpleName() + i;
        }
        names.put(type, name);
        // First the name, then what it means: a tree's node has nodes.
        declarations.put(type, "");
        declarations.put(type, declaration(type, name));
        return name;
    }

    private String declaration(Class<?> type, String name) {
        String variables = type.getTypeParameters().length == 0
                ? ""
                : Arrays.stream(type.getTypeParameters())
                        .map(TypeVariable::getName)
                        .collect(Collectors.joining(", ", "<", ">"));
        if (type.isSealed() && type.getTypeParameters().length == 0) {
            String kinds = Arrays.stream(type.getPermittedSubclasses())
                    .map(kind -> ofClass(kind, List.of()))
                    .collect(Collectors.joining(" | "));
            return "  export type " + name + " = " + kinds + ";\n";
        }
        JavaProperties properties = JavaProperties.of(type);
        if (properties.value() != null) {
            return "  export type " + name + variables + " = " + of(properties.value()) + ";\n";
        }
        StringBuilder text = new StringBuilder("  export interface ").append(name).append(variables).append(" {\n");
        properties.types()
                .forEach((property, propertyType) -> text.append("    readonly ")
                        .append(JavaProperties.key(property))
                        .append(": ")
                        .append(of(propertyType))
                        .append(";\n"));
        return text.append("  }\n").toString();
    }
}
