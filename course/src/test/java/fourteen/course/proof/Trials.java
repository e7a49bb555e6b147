package fourteen.course.proof;

import fourteen.course.starter.Starter;
import fourteen.course.syllabus.Mutant;
import fourteen.course.syllabus.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that has to be compiled and run to judge one milestone: each once, on the workers given, when it is first asked for
/// or when all is begun.
final class Trials {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SLOWER = 4;

    private final Module module;
    private final Path scratch;
    private final Executor workers;
    private final Duration leastTime;
    private final Map<String, CompletableFuture<?>> begun = new ConcurrentHashMap<>();

    /// What the starter's tests said.
    ///
    /// @param whole with every task cut
    /// @param alone by task, with that task alone cut; only where the whole starter left a doubt
    record StarterRuns(Run whole, Map<String, Run> alone) {}

    /// @param scratch an empty directory
    /// @param leastTime what a mutant is given to end in, however fast the reference was
    Trials(Module module, Path scratch, Executor workers, Duration leastTime) {
        this.module = module;
        this.scratch = scratch;
        this.workers = workers;
        this.leastTime = leastTime;
    }

    /// Begins everything, so that it is done or under way when it is asked for; a failure is heard of then.
    Trials begin() {
        var _ = future("reference", this::runReference);
        var _ = future("starter classes", this::compileStarter);
        var _ = future("starter", this::runStarter);
        module.milestone().mutants().forEach(mutant -> {
            var _ = future("mutant " + mutant.id(), () -> runMutant(mutant));
        });
        return this;
    }

    Run reference() {
        return await("reference", this::runReference);
    }

    Path starterClasses() {
        return await("starter classes", this::compileStarter);
    }

    StarterRuns starter() {
        return await("starter", this::runStarter);
    }

    Run mutant(Mutant mutant) {
        return await("mutant " + mutant.id(), () -> runMutant(mutant));
    }

    private Run runReference() {
        return run("reference", module.classes(), "graded", PATIENCE);
    }

    private Path compileStarter() {
        return compile(Variant.of("the starter", Starter.of(module.root(), module.milestone()).files()), "starter");
    }

    private StarterRuns runStarter() {
        Run whole = run("starter", starterClasses(), "graded", PATIENCE);
        Map<String, Run> alone = new LinkedHashMap<>();
        for (Task task : module.milestone().tasks()) {
            List<Row> rows = whole.of(task.id());
            if (!rows.isEmpty() && !rows.stream().allMatch(Row::saysNotImplemented)) {
                String name = "starter-" + task.id();
                var files = Starter.of(module.root(), module.milestone()).without(Set.of(task.id()));
                Path classes = compile(Variant.of("the starter of task " + task.id() + " alone", files), name);
                alone.put(task.id(), run(name, classes, task.id(), PATIENCE));
            }
        }
        return new StarterRuns(whole, alone);
    }

    private Run runMutant(Mutant mutant) {
        Variant variant = new Patches(module.root()).apply(mutant);
        Path classes = compile(variant, mutant.id());
        Duration known = reference().took().multipliedBy(SLOWER);
        return run(mutant.id(), classes, mutant.task(), known.compareTo(leastTime) > 0 ? known : leastTime);
    }

    private Path compile(Variant variant, String name) {
        return new ClassTree(module).build(variant, scratch.resolve(name).resolve("classes"));
    }

    private Run run(String name, Path classes, String groups, Duration deadline) {
        return new Child(module, classes, scratch.resolve(name).resolve("run")).run(groups, deadline);
    }

    private <T> CompletableFuture<T> future(String name, Supplier<T> work) {
        CompletableFuture<T> fresh = new CompletableFuture<>();
        @Nullable
        CompletableFuture<?> known = begun.putIfAbsent(name, fresh);
        if (known != null) {
            // A name always stands for the same work, so for the same type.
            @SuppressWarnings("unchecked")
            CompletableFuture<T> same = (CompletableFuture<T>) known;
            return same;
        }
        workers.execute(() -> {
            try {
                fresh.complete(work.get());
            } catch (Throwable failed) {
                fresh.completeExceptionally(failed);
            }
        });
        return fresh;
    }

    private <T> T await(String name, Supplier<T> work) {
        try {
            return future(name, work).join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case RuntimeException known -> throw known;
                case null, default -> throw failed;
            }
        }
    }
}
