package fourteen.actions;

import fourteen.actions.syntax.ServerModule;
import fourteen.components.ClientModuleId;
import fourteen.components.ClientReferences;
import fourteen.modules.ModuleHook;
import fourteen.modules.VirtualModule;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/// Modules with functions of the server, in both graphs, and the modules that those need.
final class ActionModules {

    /// Registers functions, and calls them.
    static final String SERVER_REFERENCE = "fourteen/internal/server-reference";
    /// Makes arguments.
    static final String RECEIVED_VALUES = "fourteen/internal/received-values";
    /// Makes the state of a request.
    static final String REQUEST_STATE = "fourteen/internal/request-state";

    private static final String FORM = "fourteen/form";
    private static final String CALL_SERVER = "fourteen/internal/call-server";
    private static final String FLIGHT_CLIENT = "react-server-dom-webpack/client";
    private static final Map<String, String> SERVER_SIDE = Map.of(SERVER_REFERENCE, "server-reference.ts",
            RECEIVED_VALUES, "received-values.ts", REQUEST_STATE, "request-state.ts", "fourteen/internal/cookies",
            "cookies.ts", "fourteen/headers", "headers.ts", "fourteen/cache", "cache.ts");
    private static final Map<String, String> BROWSER = Map.of(CALL_SERVER, "/fourteen/actions/client/call-server.ts",
            FORM, "/fourteen/actions/client/form.tsx");

    private final ActionKeys keys;
    private final ClientModuleId ids;
    private final FoundFunctions functions;
    private final Map<EsModuleText, Optional<ServerModule>> known = Collections.synchronizedMap(new WeakHashMap<>());

    /// @param ids       how modules are named
    /// @param functions those that there are, once a build has found them
    ActionModules(ActionKeys keys, ClientModuleId ids, FoundFunctions functions) {
        this.keys = keys;
        this.ids = ids;
        this.functions = functions;
    }

    /// For the browser's bundle: specifier to resource.
    static Map<String, String> browser() {
        return BROWSER;
    }

    String id(Path file) {
        return ids.of(file);
    }

    Path file(String id) {
        return Objects.requireNonNull(ids.file(id), id);
    }

    /// A module as the graph of the server runs it; nothing if it has no functions of the server.
    Optional<ServerModule> server(Path file, EsModuleText text) {
        Optional<ServerModule> made = known.get(text);
        if (made == null) {
            made = ServerModule.of(text, name -> keys.id(ids.of(file), name));
            known.put(text, made);
        }
        return made;
    }

    /// What client code has in the place of a module of the server.
    String references(Path file, EsModuleText text, Iterable<String> names, String client) {
        return ServerModule.references(text, names, name -> keys.id(ids.of(file), name), client);
    }

    /// For the graph of server modules.
    ModuleHook onServer() {
        Map<String, VirtualModule> modules = new LinkedHashMap<>();
        SERVER_SIDE.forEach((specifier, resource) -> modules.put(specifier, source(specifier, resource)));
        modules.put(Captured.MODULE, Captured.module(new Seal(keys), functions));
        modules.put(RequestScope.MODULE, RequestScope.module());
        modules.put(FORM, ClientReferences.of(FORM, List.of("default")));
        modules.put("next/form", Objects.requireNonNull(modules.get(FORM)));
        modules.put("next/headers", Objects.requireNonNull(modules.get("fourteen/headers")));
        modules.put("next/cache", Objects.requireNonNull(modules.get("fourteen/cache")));
        return new Hook(modules) {

            @Override
            public @Nullable VirtualModule replace(Path file, ModuleText text) {
                return text instanceof EsModuleText module && !module.shape().directives().contains("use client")
                        ? server(file, module).map(made -> new VirtualModule.Rewritten(made.text())).orElse(null)
                        : null;
            }
        };
    }

    /// For the graph of client modules.
    ModuleHook onClient() {
        VirtualModule form = source(FORM, "/fourteen/actions/client/form.tsx", Dialect.TSX);
        return new Hook(Map.of(CALL_SERVER, source(CALL_SERVER, "call-server.ts"), FORM, form, "next/form", form)) {

            @Override
            public @Nullable VirtualModule replace(Path file, ModuleText text) {
                return text instanceof EsModuleText module && ServerModule.isWhole(module)
                        ? new VirtualModule.Source(file.toString(),
                                references(file, module, module.shape().ownNames(), FLIGHT_CLIENT), Dialect.JAVASCRIPT)
                        : null;
            }
        };
    }

    private static class Hook implements ModuleHook {

        private final Map<String, VirtualModule> modules;

        private Hook(Map<String, VirtualModule> modules) {
            this.modules = modules;
        }

        @Override
        public @Nullable VirtualModule resolve(String specifier, String importer) {
            return modules.get(specifier);
        }
    }

    private static VirtualModule source(String specifier, String resource) {
        return source(specifier, "/fourteen/actions/server/" + resource, Dialect.TYPESCRIPT);
    }

    private static VirtualModule source(String specifier, String path, Dialect dialect) {
        try (InputStream in = Objects.requireNonNull(ActionModules.class.getResourceAsStream(path), path)) {
            return new VirtualModule.Source(specifier, new String(in.readAllBytes(), StandardCharsets.UTF_8), dialect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
