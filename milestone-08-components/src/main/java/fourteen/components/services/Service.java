package fourteen.components.services;

import fourteen.components.ComponentsException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One object that scripts may call.
///
/// @param methods by name, sorted; those of one name by the number of their arguments
/// @param types   the object's public types, its class first: where the methods are declared
record Service(String name, Object object, Map<String, List<ServiceMethod>> methods, Set<Class<?>> types) {

    /// @throws ComponentsException if two methods can't be told apart, or there are none
    static Service of(String name, Object object) {
        Set<Class<?>> types = new LinkedHashSet<>();
        collect(object.getClass(), types);
        Map<String, List<ServiceMethod>> methods = new TreeMap<>();
        for (Method method : callable(types)) {
            methods.computeIfAbsent(method.getName(), _ -> new ArrayList<>())
                    .add(new ServiceMethod(name, object, method));
        }
        methods.forEach((each, overloads) -> check(name, each, overloads));
        if (methods.isEmpty()) {
            throw ComponentsException.badService("java:" + name, "A service has no methods that scripts could call.",
                    "public methods, declared in a public class or interface", object.getClass().getName());
        }
        return new Service(name, object, methods, types);
    }

    private static void collect(Class<?> type, Set<Class<?>> types) {
        types.add(type);
        for (Class<?> each : type.getInterfaces()) {
            collect(each, types);
        }
        if (type.getSuperclass() != null) {
            collect(type.getSuperclass(), types);
        }
    }

    /// Each method once: an overriding one stands before what it overrides.
    private static List<Method> callable(Set<Class<?>> types) {
        List<Method> methods = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Class<?> type : types) {
            if (isOpen(type)) {
                for (Method method : type.getDeclaredMethods()) {
                    // A compiler's bridge says what a method with other types overrides.
                    if (seen.add(signature(method)) && isCallable(method)) {
                        methods.add(method);
                    }
                }
            }
        }
        return methods;
    }

    /// Whether its methods may be called from here. A proxy's own class tells nothing of generic types; its interfaces do.
    private static boolean isOpen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && type != Object.class && !Proxy.isProxyClass(type)
                && type.getModule().isExported(type.getPackageName(), Service.class.getModule());
    }

    private static List<Object> signature(Method method) {
        return List.of(method.getName(), List.of(method.getParameterTypes()));
    }

    private static boolean isCallable(Method method) {
        return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && Arrays.stream(Object.class.getDeclaredMethods())
                        .noneMatch(own -> signature(own).equals(signature(method)));
    }

    private static void check(String service, String name, List<ServiceMethod> overloads) {
        if (name.equals("then")) {
            throw ComponentsException.badService("java:" + service, "A service has a method that promises have.",
                    "methods of other names than 'then'", overloads.getFirst().toString());
        }
        overloads.sort(Comparator.comparingInt(ServiceMethod::arguments));
        for (int i = 1; i < overloads.size(); i++) {
            ServiceMethod one = overloads.get(i - 1);
            ServiceMethod other = overloads.get(i);
            if (one.arguments() == other.arguments() || one.isVariable() || other.isVariable()) {
                throw ComponentsException.badService("java:" + service,
                        "Two methods of a service can't be told apart by the number of their arguments.",
                        "one method of a name for each number of arguments", one + " and " + other);
            }
        }
    }
}
