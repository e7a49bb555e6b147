package fourteen.components.services;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// What Jackson, which takes Java's data apart, writes of a record or bean.
///
/// @param types of its properties, by the names that scripts see
/// @param value the type of what is written in its place (`@JsonValue`); null for an object
record JavaProperties(Map<String, AnnotatedType> types, @Nullable AnnotatedType value) {

    /// As the runtime's own: an enum's name counts, not its text.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    static JavaProperties of(Class<?> type) {
        ClassIntrospector introspector = JSON.serializationConfig().classIntrospectorInstance();
        JavaType javaType = JSON.constructType(type);
        BeanDescription description = introspector.introspectForSerialization(javaType,
                introspector.introspectClassAnnotations(javaType));
        Map<String, AnnotatedType> types = new LinkedHashMap<>();
        for (BeanPropertyDefinition property : description.findProperties()) {
            if (property.couldSerialize()) {
                types.put(property.getName(), type(property.getAccessor().getMember()));
            }
        }
        var value = description.findJsonValueAccessor();
        return new JavaProperties(types, value == null ? null : type(value.getMember()));
    }

    private static AnnotatedType type(Member member) {
        return switch (member) {
            case Method method -> method.getAnnotatedReturnType();
            case Field field -> field.getAnnotatedType();
            default -> throw new IllegalArgumentException("can't be read: " + member);
        };
    }

    /// A constant as TypeScript's literal.
    static String literal(Object constant) {
        return "'" + JSON.convertValue(constant, String.class).replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /// A property's name as it stands in an interface.
    static String key(String name) {
        return name.matches("[A-Za-z_$][A-Za-z0-9_$]*") ? name : JSON.writeValueAsString(name);
    }
}
