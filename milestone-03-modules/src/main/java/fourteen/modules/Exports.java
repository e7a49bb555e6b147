package fourteen.modules;

import fourteen.modules.syntax.ModuleShape;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who really exports a name: ECMA-262 §16.2.1.6.3, ResolveExport, and §16.2.1.6.2, GetExportedNames.
final class Exports {

    private Exports() {}

    /// Where a name leads.
    sealed interface Answer {

        /// A variable of an ES module.
        ///
        /// @param name what that module exports it as
        record Binding(EsModule module, String variable, String name) implements Answer {}

        /// A whole namespace.
        record Namespace(ModuleRecord module, boolean declaredEs) implements Answer {}

        /// A property of a CommonJS module, which is there or not once that has run.
        record Property(PlainModule module, String name, boolean declaredEs) implements Answer {}

        /// Two `export *` give it, from different origins.
        record Ambiguous(List<String> origins) implements Answer {}

        /// Nobody does.
        ///
        /// @param late whether an `export *` of a CommonJS module that has not run yet still may
        record Missing(boolean late) implements Answer {}
    }

    private record Visit(ModuleRecord module, String name) {}

    /// Who exports a name that is asked of a module.
    ///
    /// @param declaredEs whether the one who asks is an ES module by declaration
    static Answer resolve(ModuleRecord module, String name, boolean declaredEs) {
        return switch (module) {
            case PlainModule plain -> new Answer.Property(plain, name, declaredEs);
            case EsModule es -> resolve(es, name, new HashSet<>());
        };
    }

    private static Answer resolve(EsModule module, String name, Set<Visit> visits) {
        if (!visits.add(new Visit(module, name))) {
            // A circle of re-exports: export {a} from './b' where b has export {a} from './a'.
            return new Answer.Missing(false);
        }
        for (ModuleShape.LocalExport local : module.shape().locals()) {
            if (local.name().equals(name)) {
                return new Answer.Binding(module, local.variable(), name);
            }
        }
        for (ModuleShape.Reexport reexport : module.shape().reexports()) {
            if (reexport.name().equals(name)) {
                ModuleRecord target = module.requested().get(reexport.request());
                return reexport.source() == null
                        ? new Answer.Namespace(target, module.declaredEs())
                        : follow(module, target, reexport.source(), visits);
            }
        }
        // A default export is never meant by export *.
        return name.equals("default") ? new Answer.Missing(false) : resolveStars(module, name, visits);
    }

    private static Answer follow(EsModule by, ModuleRecord target, String name, Set<Visit> visits) {
        return switch (target) {
            case PlainModule plain -> new Answer.Property(plain, name, by.declaredEs());
            case EsModule es -> resolve(es, name, visits);
        };
    }

    private static Answer resolveStars(EsModule module, String name, Set<Visit> visits) {
        Answer found = null;
        boolean late = false;
        for (ModuleShape.Star star : module.shape().stars()) {
            ModuleRecord target = module.requested().get(star.request());
            Answer answer = switch (target) {
                case EsModule es -> resolve(es, name, visits);
                case PlainModule plain when plain.names().contains(name) ->
                    new Answer.Property(plain, name, module.declaredEs());
                case PlainModule plain -> new Answer.Missing(!plain.isSpread());
            };
            if (answer instanceof Answer.Ambiguous) {
                return answer;
            }
            if (answer instanceof Answer.Missing missing) {
                late |= missing.late();
            } else if (found == null) {
                found = answer;
            } else if (!sameBinding(found, answer)) {
                return new Answer.Ambiguous(List.of(origin(found), origin(answer)));
            }
        }
        return found != null ? found : new Answer.Missing(late);
    }

    private static boolean sameBinding(Answer one, Answer other) {
        if (one instanceof Answer.Binding a && other instanceof Answer.Binding b) {
            return a.module().equals(b.module()) && a.variable().equals(b.variable());
        }
        return one.equals(other);
    }

    private static String origin(Answer answer) {
        return switch (answer) {
            case Answer.Binding binding -> binding.module().id();
            case Answer.Namespace namespace -> namespace.module().id();
            case Answer.Property property -> property.module().id();
            case Answer.Ambiguous _,Answer.Missing _ -> "";
        };
    }

    /// Every name that a module exports by now, sorted as a namespace sorts them: by code units. Ambiguous ones don't
    /// count.
    static Set<String> names(EsModule module) {
        Set<String> names = new TreeSet<>();
        collect(module, names, new HashSet<>());
        names.removeIf(name -> {
            Answer answer = resolve(module, name, new HashSet<>());
            return answer instanceof Answer.Ambiguous || answer instanceof Answer.Missing;
        });
        return names;
    }

    private static void collect(EsModule module, Set<String> names, Set<EsModule> visited) {
        if (!visited.add(module)) {
            return;
        }
        names.addAll(module.shape().ownNames());
        for (ModuleShape.Star star : module.shape().stars()) {
            Set<String> theirs = new TreeSet<>();
            switch (module.requested().get(star.request())) {
                case EsModule es -> collect(es, theirs, visited);
                case PlainModule plain -> theirs.addAll(plain.names());
            }
            theirs.remove("default");
            names.addAll(theirs);
        }
    }

    /// Whether a CommonJS module that has not run yet may add to a module's exports.
    static boolean mayGrow(EsModule module) {
        return mayGrow(module, new HashSet<>());
    }

    private static boolean mayGrow(EsModule module, Set<EsModule> visited) {
        return visited.add(module) && module.shape()
                .stars()
                .stream()
                .anyMatch(
                        star -> switch (module.requested().get(star.request())) {
                            case EsModule es -> mayGrow(es, visited);
                            case PlainModule plain -> !plain.isSpread();
                        });
    }

    /// All names, for "did you mean".
    static Set<String> offered(ModuleRecord module) {
        return switch (module) {
            case EsModule es -> names(es);
            case PlainModule plain -> {
                Set<String> names = new TreeSet<>(plain.names());
                names.add("default");
                yield names;
            }
        };
    }
}
