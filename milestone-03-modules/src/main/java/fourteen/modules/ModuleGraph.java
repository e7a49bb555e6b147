package fourteen.modules;

import fourteen.js.JsException;
import fourteen.js.JsFrame;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.resolve.ImportKind;
import fourteen.modules.resolve.Resolution;
import fourteen.modules.syntax.CommonJsText;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.JsonText;
import fourteen.modules.syntax.ModuleShape;
import fourteen.modules.syntax.ModuleText;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The modules of one loader: who is there, who asked for whom.
final class ModuleGraph {

    private final JsRuntime runtime;
    private final LoaderOptions options;
    private final LinkerScript script;
    private final Linking linking;
    private final Failures failures;
    private final Map<String, ModuleRecord> records = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    /// Of files, by their path.
    private final Map<String, String> versions = new HashMap<>();
    private int counter;

    ModuleGraph(JsRuntime runtime, LoaderOptions options, LinkerScript script, Linking linking, Failures failures) {
        this.runtime = runtime;
        this.options = options;
        this.script = script;
        this.linking = linking;
        this.failures = failures;
    }

    @Nullable
    ModuleRecord known(String id) {
        return records.get(id);
    }

    /// Notes that a module's code begins to run.
    void started(ModuleRecord module) {
        order.putIfAbsent(module.id(), ++counter);
    }

    /// Finds a module, reads it and all that it asks for, and links them. What was there stays as it is.
    ///
    /// @param importer who asks; null for Java
    /// @param from the file that the specifier is relative to
    ModuleRecord load(String specifier, @Nullable ModuleRecord importer, Path from, ImportKind kind,
            @Nullable String place) {
        List<EsModule> fresh = new ArrayList<>();
        Set<String> before = Set.copyOf(records.keySet());
        try {
            ModuleRecord module = find(specifier, importer == null ? "" : importer.id(), from, kind, place, fresh);
            // New modules come in at the end of the list while it is worked off.
            for (int i = 0; i < fresh.size(); i++) {
                readRequests(fresh.get(i), fresh);
            }
            if (module instanceof EsModule es) {
                linking.link(es);
            }
            if (importer != null) {
                module.importers().add(importer);
            }
            return module;
        } catch (RuntimeException e) {
            // Nothing half-linked stays: the next load starts anew, and may find the file mended.
            Set<ModuleRecord> dropped = new LinkedHashSet<>();
            records.values().stream().filter(record -> !before.contains(record.id())).forEach(dropped::add);
            drop(dropped);
            throw e;
        }
    }

    private void readRequests(EsModule module, List<EsModule> fresh) {
        Path file = Linking.file(module.id());
        Path from = file == null ? options.root().resolve("virtual") : file;
        for (ModuleShape.Request request : module.shape().requests()) {
            ModuleRecord required = find(request.specifier(), module.id(), from, ImportKind.IMPORT,
                    module.place(request.offset()), fresh);
            module.requested().add(required);
            required.importers().add(module);
        }
    }

    private ModuleRecord find(String specifier, String importer, Path from, ImportKind kind, @Nullable String place,
            List<EsModule> fresh) {
        for (ModuleHook hook : options.hooks()) {
            VirtualModule virtual = hook.resolve(specifier, importer);
            if (virtual != null) {
                return virtual(virtual, fresh);
            }
        }
        for (ModuleHook hook : options.hooks()) {
            ModuleHook.Refusal refusal = hook.refuse(specifier);
            if (refusal != null) {
                throw ModulesException.refused(specifier, place, refusal.expected(), refusal.next());
            }
        }
        return switch (options.resolver().resolve(specifier, from, kind, place)) {
            case Resolution.File(Path path) -> {
                if (Linking.file(importer) != null) {
                    options.hooks().forEach(hook -> hook.imports(from, path));
                }
                yield file(path, place, fresh);
            }
            case Resolution.Builtin(String name) -> builtin(name, specifier, place);
            case Resolution.Empty(String name) -> value("empty:" + name, runtime.evaluate("({})"));
        };
    }

    /// The path or name that a specifier leads to.
    String resolve(String specifier, Path from, ImportKind kind, @Nullable String place) {
        return switch (options.resolver().resolve(specifier, from, kind, place)) {
            case Resolution.File(Path path) ->
                kind == ImportKind.IMPORT ? String.valueOf(Linking.about(path.toString()).get("url")) : path.toString();
            case Resolution.Builtin(String name) -> kind == ImportKind.IMPORT ? "node:" + name : name;
            case Resolution.Empty(String name) -> name;
        };
    }

    private ModuleRecord file(Path path, @Nullable String place, List<EsModule> fresh) {
        ModuleRecord known = records.get(path.toString());
        if (known != null) {
            return known;
        }
        // Before the file is read: a change in between is then found, and not missed.
        String version = options.source().version(path);
        if (version != null) {
            versions.put(path.toString(), version);
        }
        for (ModuleHook hook : options.hooks()) {
            VirtualModule virtual = hook.load(path);
            if (virtual != null) {
                return virtual(virtual, fresh);
            }
        }
        if (Dialect.of(path.toString()).isEmpty()) {
            throw ModulesException.unsupportedFile(path.toString(), place);
        }
        boolean declaredEs = options.resolver().isEs(path);
        ModuleText text = options.texts().read(options.source(), path, declaredEs);
        for (ModuleHook hook : options.hooks()) {
            VirtualModule virtual = hook.replace(path, text);
            if (virtual != null) {
                return virtual(virtual, fresh);
            }
        }
        return add(text, declaredEs || path.toString().endsWith(".mjs") || path.toString().endsWith(".mts"), fresh);
    }

    private ModuleRecord virtual(VirtualModule module, List<EsModule> fresh) {
        ModuleRecord known = records.get(module.id());
        if (known != null) {
            return known;
        }
        return switch (module) {
            case VirtualModule.Source source ->
                add(options.texts().read(source.id(), source.code(), source.dialect()), false, fresh);
            case VirtualModule.Rewritten rewritten -> add(rewritten.text(), false, fresh);
            case VirtualModule.Value value -> value(value.id(), value.value().apply(runtime));
        };
    }

    private ModuleRecord builtin(String name, String specifier, @Nullable String place) {
        if (!options.builtins().names().contains(name)) {
            throw ModulesException.unsupportedBuiltin(specifier, place,
                    options.builtins().names().stream().sorted().toList());
        }
        ModuleRecord known = records.get("node:" + name);
        return known != null ? known : value("node:" + name, options.builtins().load(name, runtime));
    }

    private ModuleRecord value(String id, JsValue exports) {
        ModuleRecord known = records.get(id);
        if (known != null) {
            return known;
        }
        JsValue cell = script.call("cell", id);
        script.call("value", cell, exports);
        return put(new PlainModule(id, cell, null));
    }

    private ModuleRecord add(ModuleText text, boolean declaredEs, List<EsModule> fresh) {
        JsValue cell = script.call("cell", text.file());
        failures.knows(text);
        return switch (text) {
            case EsModuleText es -> {
                EsModule module = new EsModule(text.file(), cell, es, declaredEs);
                fresh.add(module);
                yield put(module);
            }
            case CommonJsText plain -> {
                script.call("commonJs", cell, evaluate(plain), Linking.about(text.file()));
                yield put(new PlainModule(text.file(), cell, text));
            }
            case JsonText json -> {
                script.call("value", cell, evaluate(json));
                yield put(new PlainModule(text.file(), cell, text));
            }
        };
    }

    private JsValue evaluate(ModuleText text) {
        try {
            return runtime.evaluate(text.script());
        } catch (JsException e) {
            throw Failures.syntax(text, e);
        }
    }

    private ModuleRecord put(ModuleRecord record) {
        records.put(record.id(), record);
        return record;
    }

    Set<String> invalidate(String id) {
        options.resolver().forget();
        ModuleRecord changed = records.get(id);
        if (changed == null) {
            return Set.of();
        }
        // @starter:begin task=3.6
        Set<ModuleRecord> stale = new LinkedHashSet<>();
        Deque<ModuleRecord> queue = new ArrayDeque<>(List.of(changed));
        while (!queue.isEmpty()) {
            ModuleRecord next = queue.remove();
            if (stale.add(next)) {
                queue.addAll(next.importers());
            }
        }
        drop(stale);
        Set<String> ids = new LinkedHashSet<>();
        stale.forEach(record -> ids.add(record.id()));
        return ids;
        // @starter:end
    }

    private void drop(Set<ModuleRecord> stale) {
        for (ModuleRecord record : stale) {
            records.remove(record.id());
            order.remove(record.id());
            versions.remove(record.id());
        }
        records.values().forEach(record -> record.importers().removeAll(stale));
    }

    List<LoadedModule> modules() {
        Map<String, List<String>> imports = new HashMap<>();
        for (ModuleRecord record : records.values()) {
            record.importers()
                    .forEach(
                            importer -> imports.computeIfAbsent(importer.id(), _ -> new ArrayList<>())
                                    .add(record.id()));
        }
        return records.values()
                .stream()
                .map(record -> describe(record, imports.getOrDefault(record.id(), List.of())))
                .sorted(Comparator.comparingInt((LoadedModule module) -> module.order() == 0
                        ? Integer.MAX_VALUE
                        : module.order()))
                .toList();
    }

    private LoadedModule describe(ModuleRecord record, List<String> imports) {
        int place = order.getOrDefault(record.id(), 0);
        return switch (record) {
            case EsModule es -> new LoadedModule(es.id(), "esm", List.copyOf(imports), place, es.cyclic,
                    es.shape().awaits(), versions.get(es.id()));
            case PlainModule plain -> new LoadedModule(plain.id(), switch (plain.text()) {
                case JsonText _ -> "json";
                case CommonJsText _ -> "commonjs";
                case null, default -> "value";
            }, List.copyOf(imports), place, false, false, versions.get(plain.id()));
        };
    }

    /// A binding of a module in a cycle was read before that module ran.
    ///
    /// @param reader where; its file is the module that read
    ModulesException readTooEarly(String exporter, String name, @Nullable JsFrame reader) {
        List<String> cycle = new ArrayList<>();
        if (records.get(exporter) instanceof EsModule to) {
            ModuleRecord from = reader == null ? null : records.get(reader.file());
            EsModule start = from instanceof EsModule es && to.cycle.contains(es) ? es : to;
            cycle.addAll(way(start, to));
            cycle.addAll(start == to ? List.of() : way(to, start).subList(1, way(to, start).size()));
        }
        return ModulesException.readTooEarly(name, exporter, reader == null ? null : reader.place(), cycle);
    }

    /// The shortest way by imports from one module of a cycle to another, both included; at least one step.
    private static List<String> way(EsModule from, EsModule to) {
        Map<EsModule, EsModule> cameFrom = new HashMap<>();
        Deque<EsModule> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            EsModule next = queue.remove();
            for (ModuleRecord required : next.requested()) {
                if (required instanceof EsModule es && from.cycle.contains(es) && !cameFrom.containsKey(es)) {
                    cameFrom.put(es, next);
                    queue.add(es);
                }
            }
        }
        List<String> way = new ArrayList<>();
        EsModule at = to;
        do {
            way.addFirst(at.id());
            at = Objects.requireNonNullElse(cameFrom.get(at), from);
        } while (at != from);
        way.addFirst(from.id());
        return way;
    }
}
