package fourteen.modules;

import fourteen.js.JsException;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.EsModule.Status;
import fourteen.modules.Exports.Answer;
import fourteen.modules.resolve.Nearest;
import fourteen.modules.syntax.ModuleShape;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Links modules: every import is checked, every binding exists afterwards, no code of an author has run.
/// ECMA-262 §16.2.1.5.1, Link.
final class Linking {

    private final JsRuntime runtime;
    private final LinkerScript script;
    private final List<ModuleHook> hooks;

    Linking(JsRuntime runtime, LinkerScript script, List<ModuleHook> hooks) {
        this.runtime = runtime;
        this.script = script;
        this.hooks = hooks;
    }

    /// Links a module and all that it needs and that is not linked yet.
    ///
    /// @throws ModulesException if an import asks for what is not there
    void link(EsModule root) {
        List<EsModule> order = new ArrayList<>();
        walk(root, new ArrayDeque<>(), order, 0);
        order.forEach(this::check);
        order.forEach(this::instantiate);
        order.forEach(module -> {
            forward(module);
            expose(module, module.cyclic || Exports.mayGrow(module));
            module.status = Status.LINKED;
        });
    }

    /// A depth-first walk that leaves out what is linked; cycles are found as in §16.2.1.5.1.1, InnerModuleLinking
    /// (Tarjan's strongly connected components).
    private int walk(EsModule module, Deque<EsModule> stack, List<EsModule> order, int counter) {
        if (module.status != Status.NEW) {
            return counter;
        }
        module.status = Status.LINKING;
        module.index = counter;
        module.ancestor = counter;
        int next = counter + 1;
        stack.push(module);
        for (ModuleRecord required : module.requested()) {
            if (required instanceof EsModule es) {
                next = walk(es, stack, order, next);
                if (es.status == Status.LINKING && stack.contains(es)) {
                    module.ancestor = Math.min(module.ancestor, es.ancestor);
                }
            }
        }
        order.add(module);
        if (module.ancestor == module.index) {
            closeCycle(module, stack);
        }
        return next;
    }

    private static void closeCycle(EsModule root, Deque<EsModule> stack) {
        List<EsModule> cycle = new ArrayList<>();
        EsModule member;
        do {
            member = stack.pop();
            cycle.addFirst(member);
        } while (member != root);
        for (EsModule each : cycle) {
            each.cycle = cycle;
            each.cyclic = cycle.size() > 1 || each.requested().contains(each);
        }
    }

    /// Every name that a module imports or exports from elsewhere must be there, and mean one thing.
    private void check(EsModule module) {
        for (ModuleShape.Reexport reexport : module.shape().reexports()) {
            if (reexport.source() != null) {
                check(module, reexport.request(), reexport.source(), reexport.offset());
            }
        }
        for (ModuleShape.Import entry : module.shape().imports()) {
            if (entry.name() != null) {
                check(module, entry.request(), entry.name(), entry.offset());
            }
        }
    }

    private void check(EsModule module, int request, String name, int offset) {
        ModuleRecord target = module.requested().get(request);
        switch (Exports.resolve(target, name, module.declaredEs())) {
            case Answer.Missing(boolean late) -> {
                if (!late) {
                    throw missing(module, request, name, offset);
                }
                module.unchecked.add(new EsModule.Wanted(request, name, offset));
            }
            case Answer.Ambiguous(List<String> origins) -> throw ModulesException.ambiguousExport(name, target.id(),
                    module.place(offset), origins);
            case Answer.Property _ -> module.unchecked.add(new EsModule.Wanted(request, name, offset));
            case Answer.Binding _,Answer.Namespace _ -> {
            }
        }
    }

    private ModulesException missing(EsModule module, int request, String name, int offset) {
        String specifier = module.shape().requests().get(request).specifier();
        for (ModuleHook hook : hooks) {
            ModuleHook.Refusal refusal = hook.refuseExport(specifier, name);
            if (refusal != null) {
                return ModulesException.refusedExport(name, specifier, module.place(offset), refusal.expected(),
                        refusal.next());
            }
        }
        Set<String> offered = Exports.offered(module.requested().get(request));
        return ModulesException.missingExport(name, specifier, module.place(offset), List.copyOf(offered),
                Nearest.to(name, offered));
    }

    /// What linking could not check, because a CommonJS module had not run.
    ///
    /// @throws ModulesException if it has run now, and the name is not there
    void checkAgain(EsModule module) {
        Map<Integer, List<EsModule.Wanted>> byRequest = new HashMap<>();
        module.unchecked.forEach(
                wanted -> byRequest.computeIfAbsent(wanted.request(), _ -> new ArrayList<>()).add(wanted));
        byRequest.forEach((request, wanted) -> {
            ModuleRecord target = module.requested().get(request);
            if (target instanceof PlainModule plain && !plain.isSpread()) {
                return;
            }
            JsValue missing = script.call("missing", target.namespace(module.declaredEs()),
                    wanted.stream().map(EsModule.Wanted::name).toList());
            if (missing.size() > 0) {
                String name = missing.at(0).as(String.class);
                throw missing(module, request, name, wanted.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .offset());
            }
        });
    }

    private void instantiate(EsModule module) {
        List<JsValue> namespaces = new ArrayList<>();
        for (ModuleRecord required : module.requested()) {
            namespaces.add(required.namespace(module.declaredEs()));
        }
        try {
            JsValue factory = runtime.evaluate(module.text().script());
            script.call("instantiate", module.cell(), factory, namespaces, about(module.id()));
        } catch (JsException e) {
            throw Failures.syntax(module.text(), e);
        }
    }

    /// What `import.meta` and `module` say of a file.
    static Map<String, @Nullable Object> about(String id) {
        Map<String, @Nullable Object> about = new HashMap<>();
        Path file = file(id);
        Path directory = file == null ? null : file.getParent();
        about.put("filename", file == null ? null : id);
        about.put("dirname", directory == null ? null : directory.toString());
        about.put("url", file == null ? id : url(file));
        return about;
    }

    /// The file of a module; null for one that has none.
    static @Nullable Path file(String id) {
        boolean absolute = id.startsWith("/")
                || (id.length() > 2 && id.charAt(1) == ':' && id.charAt(2) == '\\');
        return absolute ? Path.of(id) : null;
    }

    private static String url(Path file) {
        URI uri = file.toUri();
        return "file://" + uri.getRawPath();
    }

    /// Exports that live elsewhere are read there, without a detour by the modules in between.
    private void forward(EsModule module) {
        for (String name : Exports.names(module)) {
            switch (Exports.resolve(module, name, module.declaredEs())) {
                case Answer.Binding binding when binding.module() == module -> {
                }
                case Answer.Binding binding ->
                    script.call("forward", module.cell(), name, binding.module().cell(), binding.name());
                case Answer.Namespace(ModuleRecord target, boolean declaredEs) ->
                    script.call("forwardNamespace", module.cell(), name, target.namespace(declaredEs), null);
                case Answer.Property(PlainModule target, String source, boolean declaredEs) ->
                    script.call("forwardNamespace", module.cell(), name, target.namespace(declaredEs), source);
                case Answer.Ambiguous _,Answer.Missing _ -> {
                }
            }
        }
    }

    /// Fills the namespace.
    ///
    /// @param open whether more exports may come, or the module is in a cycle that has not been evaluated
    void expose(EsModule module, boolean open) {
        module.open = open;
        script.call("expose", module.cell(), List.copyOf(Exports.names(module)), module.cyclic, open);
    }

    /// Exports that CommonJS modules have added meanwhile.
    void grow(EsModule module) {
        if (module.open) {
            forward(module);
            expose(module, module.cyclic);
        }
    }

    /// Closes the namespace of a module that has run.
    void close(EsModule module) {
        if (module.open) {
            expose(module, false);
        }
    }
}
