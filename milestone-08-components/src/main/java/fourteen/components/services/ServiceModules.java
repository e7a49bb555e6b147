package fourteen.components.services;

import fourteen.js.GraalRuntime;
import fourteen.js.HostFunction;
import fourteen.js.JsException;
import fourteen.js.JsRuntime;
import fourteen.js.JsSource;
import fourteen.js.JsValue;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.resolve.Nearest;
import fourteen.modules.syntax.Dialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The modules `java:…`.
///
/// ```js
/// import { cacheSignal } from 'react';                      // the render that calls: if it is given up, so is the call
/// import { service } from 'fourteen:java-service';
/// import methods from 'fourteen:java-service/notes';        // Java's half
/// export const notes = service(methods, cacheSignal);
/// export default notes;
/// ```
final class ServiceModules implements ModuleHook {

    private static final String JAVA = "java:";
    private static final String GLUE = "fourteen:java-service";
    private static final JsSource SOURCE = JsSource.resource(ServiceModules.class, "java-service.js");

    private final Map<String, Service> services;
    private final boolean development;

    ServiceModules(Map<String, Service> services, boolean development) {
        this.services = services;
        this.development = development;
    }

    @Override
    public @Nullable VirtualModule resolve(String specifier, String importer) {
        if (specifier.equals(GLUE)) {
            return new VirtualModule.Value(GLUE, runtime -> runtime.evaluate(SOURCE).call());
        }
        if (specifier.startsWith(GLUE + "/")) {
            Service service = services.get(specifier.substring(GLUE.length() + 1));
            return service == null
                    ? null
                    : new VirtualModule.Value(specifier, runtime -> functions(service, runtime));
        }
        Service service = specifier.startsWith(JAVA) ? services.get(specifier.substring(JAVA.length())) : null;
        return service == null ? null : new VirtualModule.Source(specifier, """
                import { cacheSignal } from 'react';
                import { service } from '%1$s';
                import methods from '%1$s/%2$s';
                const made = service(methods, cacheSignal);
                export { made as "%2$s" };
                export default made;
                """.formatted(GLUE, service.name()), Dialect.JAVASCRIPT);
    }

    @Override
    public @Nullable Refusal refuse(String specifier) {
        if (!specifier.startsWith(JAVA)) {
            return null;
        }
        String name = specifier.substring(JAVA.length());
        String nearest = Nearest.to(name, services.keySet());
        String known = services.keySet().stream().map(each -> JAVA + each).collect(Collectors.joining(", "));
        return new Refusal(known.isEmpty() ? "a Java service; there is none" : "one of " + known,
                nearest != null
                        ? "did you mean '" + JAVA + nearest + "'?"
                        : "register it where the application starts: options.service(\"" + name + "\", …)");
    }

    /// On the loop.
    private JsValue functions(Service service, JsRuntime runtime) {
        ServiceCalls calls = ServiceCalls.of((GraalRuntime) runtime);
        Map<String, Object> functions = new LinkedHashMap<>();
        service.methods()
                .forEach((name, overloads) -> functions.put(name,
                        (HostFunction) arguments -> start(calls, service.name() + "." + name, overloads, arguments)));
        return runtime.toJs(functions);
    }

    private Map<String, Object> start(ServiceCalls calls, String name, List<ServiceMethod> overloads,
            List<JsValue> arguments) {
        ServiceMethod method = overloads.stream()
                .filter(each -> each.takes(arguments.size()))
                .findFirst()
                .orElseThrow(() -> JsException.raise("TypeError",
                        name + " takes " + counts(overloads) + ", and not " + arguments.size()));
        ServiceCall call = new ServiceCall(method, name, method.convert(arguments), development);
        calls.start(call);
        return Map.of("promise", call.result(), "cancel", (HostFunction) _ -> {
            call.cancel();
            return null;
        });
    }

    private static String counts(List<ServiceMethod> overloads) {
        return overloads.stream()
                .map(each -> each.arguments() + (each.isVariable() ? " or more" : ""))
                .collect(Collectors.joining(" or ")) + " arguments";
    }
}
