package fourteen.components.services;

import fourteen.components.ComponentsException;
import fourteen.modules.ModuleHook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The Java objects that server components may call, by name: `import { notes } from 'java:notes'`.
///
/// Immutable. The objects are called by many threads at once.
///
/// {@snippet lang = "java" :
/// Services services = Services.none().service("notes", new Notes(dataSource));
/// ModuleGraphs graphs = ModuleGraphs.of(base).onServer(services.modules(development));
/// }
public final class Services {

    private static final Services NONE = new Services(Map.of());
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

    private final Map<String, Service> services;

    private Services(Map<String, Service> services) {
        this.services = services;
    }

    public static Services none() {
        return NONE;
    }

    /// One more service: the object's public methods, as far as public types declare them, become functions that return
    /// promises. Methods of one name may differ in how many arguments they take.
    ///
    /// @param name by which scripts import it, an identifier
    /// @throws ComponentsException if scripts could not call the object
    public Services service(String name, Object object) {
        if (!NAME.matcher(name).matches()) {
            throw ComponentsException.badService("java:" + name, "A service's name is no identifier.",
                    "letters, digits, _ and $, and no digit first", name);
        }
        Map<String, Service> more = new LinkedHashMap<>(services);
        if (more.put(name, Service.of(name, object)) != null) {
            throw ComponentsException.badService("java:" + name, "There are two services of one name.",
                    "a name for each",
                    name);
        }
        return new Services(more);
    }

    public Set<String> names() {
        return services.keySet();
    }

    /// Answers for `java:…` in the graph of server modules.
    ///
    /// @param development whether scripts see the messages of Java's exceptions
    public ModuleHook modules(boolean development) {
        return new ServiceModules(services, development);
    }

    /// TypeScript's declarations of the modules, for `.fourteen/types/services.d.ts`; empty if there are no services.
    public String declarations() {
        return services.isEmpty()
                ? ""
                : services.values()
                        .stream()
                        .map(service -> new ServiceDeclaration(service).text())
                        .collect(Collectors.joining("\n", "// What Java offers to server components. Written anew when "
                                + "the application starts in development.\n\n", ""));
    }
}
