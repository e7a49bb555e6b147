package fourteen.modules;

import fourteen.js.JsValue;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleShape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// An ES module and how far it has come: the fields of ECMA-262 §16.2.1.5, Cyclic Module Records.
final class EsModule extends ModuleRecord {

    /// [[Status]]
    enum Status {
        // Its requests may not be known yet.
        NEW,
        // Its place in the graph is being worked out.
        LINKING,
        // Its bindings exist, its code has not run.
        LINKED,
        // Its code or that of a module that it needs is running.
        EVALUATING,
        // It, or a module that it needs, awaits.
        EVALUATING_ASYNC,
        // It ran, or failed.
        EVALUATED
    }

    /// A name that is asked of the module behind a request.
    record Wanted(int request, String name, int offset) {}

    private final EsModuleText text;
    private final boolean declaredEs;
    private final JsValue namespace;
    private final List<ModuleRecord> requested = new ArrayList<>();

    Status status = Status.NEW;
    /// [[EvaluationError]]
    @Nullable
    RuntimeException error;
    /// [[DFSIndex]] and [[DFSAncestorIndex]]: equal in the first module of each cycle that a walk meets.
    int index;
    int ancestor;
    /// [[CycleRoot]]
    @Nullable
    EsModule cycleRoot;
    /// Whether it is in a cycle, be it with itself.
    boolean cyclic;
    /// The modules of its cycle, in the order of the walk.
    List<EsModule> cycle = List.of();
    /// Whether its namespace may still change.
    boolean open;
    /// Names that are asked of CommonJS modules.
    final List<Wanted> unchecked = new ArrayList<>();
    /// [[AsyncEvaluationOrder]]: 0 unset, -1 done, else its place among those that await.
    long asyncOrder;
    /// [[PendingAsyncDependencies]]
    int pendingAsync;
    /// [[AsyncParentModules]]
    final List<EsModule> asyncParents = new ArrayList<>();
    /// [[TopLevelCapability]]
    @Nullable
    CompletableFuture<@Nullable Void> capability;

    EsModule(String id, JsValue cell, EsModuleText text, boolean declaredEs) {
        super(id, cell);
        this.text = text;
        this.declaredEs = declaredEs;
        namespace = cell.get("namespace");
    }

    EsModuleText text() {
        return text;
    }

    ModuleShape shape() {
        return text.shape();
    }

    /// Whether its name or package declares it an ES module: then Node's rules for importing CommonJS hold.
    boolean declaredEs() {
        return declaredEs;
    }

    /// The modules that its requests led to, in their order.
    List<ModuleRecord> requested() {
        return requested;
    }

    @Override
    JsValue namespace(boolean importerDeclaredEs) {
        return namespace;
    }

    JsValue namespace() {
        return namespace;
    }

    /// `file:line:column` of an offset that its shape gives.
    String place(int offset) {
        return text.at(offset).in(id());
    }
}
