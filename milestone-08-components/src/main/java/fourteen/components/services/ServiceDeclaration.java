package fourteen.components.services;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/// One service as TypeScript knows it.
///
/// ```ts
/// declare module 'java:notes' {
///   export interface Note {
///     readonly id: number;
///   }
///   export interface NotesService {
///     find(id: number): Promise<Note | null>;
///   }
///   export const notes: NotesService;
///   export default notes;
/// }
/// ```
final class ServiceDeclaration {

    /// Words that TypeScript does not take as a parameter's name, and Java does.
    private static final Set<String> RESERVED = Set.of("arguments", "await", "debugger", "delete", "eval", "export",
            "function", "in", "let", "typeof", "var", "with", "yield");

    private final Service service;
    private final String interfaceName;
    private final TypeScriptTypes types;

    ServiceDeclaration(Service service) {
        this.service = service;
        interfaceName = Character.toUpperCase(service.name().charAt(0)) + service.name().substring(1) + "Service";
        types = new TypeScriptTypes(interfaceName);
        service.types().forEach(types::bindSupertypes);
    }

    String text() {
        StringBuilder methods = new StringBuilder();
        service.methods()
                .values()
                .forEach(
                        overloads -> overloads
                                .forEach(method -> methods.append("    ").append(signature(method)).append('\n')));
        return """
                declare module 'java:%1$s' {
                %2$s  export interface %3$s {
                %4$s  }
                  export const %1$s: %3$s;
                  export default %1$s;
                }
                """.formatted(service.name(), String.join("", types.declarations()), interfaceName, methods);
    }

    private String signature(ServiceMethod method) {
        List<String> parameters = new ArrayList<>();
        for (Parameter parameter : method.method().getParameters()) {
            String name = RESERVED.contains(parameter.getName()) ? parameter.getName() + "_" : parameter.getName();
            parameters.add((parameter.isVarArgs() ? "..." : "") + name + ": "
                    + types.of(parameter.getAnnotatedType()));
        }
        return method.method().getName() + "(" + String.join(", ", parameters) + "): Promise<"
                + result(method.method().getAnnotatedReturnType()) + ">;";
    }

    private String result(AnnotatedType type) {
        if (type.getType() == void.class || type.getType() == Void.class) {
            return "void";
        }
        Class<?> raw = TypeScriptTypes.rawClass(type.getType());
        boolean later = raw != null && CompletionStage.class.isAssignableFrom(raw);
        if (!later) {
            return types.of(type);
        }
        return type instanceof AnnotatedParameterizedType stage
                ? result(stage.getAnnotatedActualTypeArguments()[0])
                : "unknown";
    }
}
