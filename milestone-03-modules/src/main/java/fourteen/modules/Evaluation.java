package fourteen.modules;

import fourteen.js.JsException;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.EsModule.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs modules in the specification's order: what a module needs before the module itself, each once, and modules
/// that await side by side. ECMA-262 §16.2.1.5.3, Evaluate.
///
/// Everything here happens on the runtime's loop, below a call from JavaScript, so that no microtask comes between two
/// modules that await nothing.
final class Evaluation {

    private static final long UNSET = 0;
    private static final long DONE = -1;

    private final JsRuntime runtime;
    private final LinkerScript script;
    private final Linking linking;
    private final Consumer<ModuleRecord> started;
    private long awaiting;

    /// @param started is told of each module before its code runs
    Evaluation(JsRuntime runtime, LinkerScript script, Linking linking, Consumer<ModuleRecord> started) {
        this.runtime = runtime;
        this.script = script;
        this.linking = linking;
        this.started = started;
    }

    /// Evaluates a linked module.
    ///
    /// @return done when the module and all that it needs have run; failed with what one of them threw
    CompletableFuture<@Nullable Void> evaluate(ModuleRecord record) {
        if (record instanceof PlainModule plain) {
            CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
            try {
                execute(plain);
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
            return done;
        }
        EsModule module = (EsModule) record;
        if (module.status == Status.EVALUATING_ASYNC || module.status == Status.EVALUATED) {
            module = module.cycleRoot == null ? module : module.cycleRoot;
        }
        if (module.capability != null) {
            return module.capability;
        }
        CompletableFuture<@Nullable Void> capability = new CompletableFuture<>();
        module.capability = capability;
        Deque<EsModule> stack = new ArrayDeque<>();
        try {
            walk(module, stack, 0);
            if (module.asyncOrder == UNSET) {
                capability.complete(null);
            }
        } catch (RuntimeException e) {
            for (EsModule each : stack) {
                each.status = Status.EVALUATED;
                each.error = e;
                each.cycleRoot = each;
            }
            capability.completeExceptionally(e);
        }
        return capability;
    }

    /// §16.2.1.5.3.1, InnerModuleEvaluation: depth first, in the order of the requests.
    ///
    /// @param stack the modules that have been entered and whose cycle is not complete yet
    /// @param counter how many modules have been entered
    private int walk(EsModule module, Deque<EsModule> stack, int counter) {
        // @starter:begin task=3.4
        if (module.status == Status.EVALUATING_ASYNC || module.status == Status.EVALUATED) {
            if (module.error != null) {
                throw module.error;
            }
            return counter;
        }
        if (module.status == Status.EVALUATING) {
            return counter;
        }
        module.status = Status.EVALUATING;
        module.index = counter;
        module.ancestor = counter;
        module.pendingAsync = 0;
        stack.push(module);
        int next = counter + 1;
        for (ModuleRecord required : module.requested()) {
            switch (required) {
                case PlainModule plain -> execute(plain);
                case EsModule es -> {
                    next = walk(es, stack, next);
                    await(module, es, stack);
                }
            }
        }
        if (module.pendingAsync > 0 || module.shape().awaits()) {
            module.asyncOrder = ++awaiting;
            if (module.pendingAsync == 0) {
                executeAsync(module);
            }
        } else {
            execute(module);
        }
        if (module.ancestor == module.index) {
            EsModule member;
            do {
                member = stack.pop();
                member.status = member.asyncOrder == UNSET ? Status.EVALUATED : Status.EVALUATING_ASYNC;
                member.cycleRoot = module;
            } while (member != module);
        }
        return next;
        // @starter:end
    }

    /// A module that needs one which is in the same cycle belongs to that cycle; one that needs a module which awaits
    /// waits for it.
    private static void await(EsModule module, EsModule required, Deque<EsModule> stack) {
        EsModule awaited = required;
        if (required.status == Status.EVALUATING) {
            if (stack.contains(required)) {
                module.ancestor = Math.min(module.ancestor, required.ancestor);
            }
        } else {
            awaited = required.cycleRoot == null ? required : required.cycleRoot;
            if (awaited.error != null) {
                throw awaited.error;
            }
        }
        if (awaited.asyncOrder > UNSET) {
            module.pendingAsync++;
            awaited.asyncParents.add(module);
        }
    }

    private void execute(PlainModule module) {
        started.accept(module);
        script.call("runCommonJs", module.cell());
        module.spread(script);
    }

    private void execute(EsModule module) {
        linking.grow(module);
        linking.checkAgain(module);
        started.accept(module);
        script.call("run", module.cell());
        linking.close(module);
    }

    /// §16.2.1.5.3.2, ExecuteAsyncModule.
    private void executeAsync(EsModule module) {
        linking.grow(module);
        linking.checkAgain(module);
        started.accept(module);
        script.call("runAsync", module.cell(), runtime.function("done", _ -> {
            fulfilled(module);
            return null;
        }), runtime.function("failed", error -> {
            rejected(module, thrown(error.getFirst()));
            return null;
        }));
    }

    /// The exception that a thrown value is in Java.
    private RuntimeException thrown(JsValue error) {
        try {
            script.call("raise", error);
            throw new IllegalStateException("raise returned");
        } catch (JsException e) {
            return e;
        }
    }

    /// §16.2.1.5.3.4, AsyncModuleExecutionFulfilled: what waited for this module alone can run now.
    private void fulfilled(EsModule module) {
        if (module.status == Status.EVALUATED) {
            return;
        }
        finish(module);
        Set<EsModule> ready = new LinkedHashSet<>();
        gatherReady(module, ready);
        List<EsModule> order = new ArrayList<>(ready);
        order.sort(Comparator.comparingLong(each -> each.asyncOrder));
        for (EsModule each : order) {
            if (each.status == Status.EVALUATED) {
                continue;
            }
            try {
                if (each.shape().awaits()) {
                    executeAsync(each);
                } else {
                    execute(each);
                    finish(each);
                }
            } catch (RuntimeException e) {
                rejected(each, e);
            }
        }
    }

    private void finish(EsModule module) {
        module.asyncOrder = DONE;
        module.status = Status.EVALUATED;
        linking.close(module);
        if (module.capability != null) {
            module.capability.complete(null);
        }
    }

    /// §16.2.1.5.3.3, GatherAvailableAncestors.
    private static void gatherReady(EsModule module, Set<EsModule> ready) {
        for (EsModule parent : module.asyncParents) {
            boolean failed = parent.cycleRoot != null && parent.cycleRoot.error != null;
            if (!ready.contains(parent) && !failed && --parent.pendingAsync == 0) {
                ready.add(parent);
                if (!parent.shape().awaits()) {
                    gatherReady(parent, ready);
                }
            }
        }
    }

    /// §16.2.1.5.3.5, AsyncModuleExecutionRejected: all that waits fails with it.
    private static void rejected(EsModule module, RuntimeException error) {
        if (module.status == Status.EVALUATED) {
            return;
        }
        module.error = error;
        module.status = Status.EVALUATED;
        module.asyncOrder = DONE;
        for (EsModule parent : module.asyncParents) {
            rejected(parent, error);
        }
        if (module.capability != null) {
            module.capability.completeExceptionally(error);
        }
    }
}
