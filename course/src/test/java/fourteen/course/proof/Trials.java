package fourteen.course.proof;

import fourteen.course.starter.Starter;
import fourteen.course.syllabus.Mutant;
import fourteen.course.syllabus.Task;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// All that has to be compiled and run to judge one milestone: each once, when it is first asked for or when all is asked
/// for, and one after the other, because all share one warm process.
final class Trials implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SLOWER = 2;

    private final Module module;
    private final Path scratch;
    private final Duration leastTime;
    private final ClassTree compiler;
    private final Child child;
    private final Map<String, FutureTask<?>> begun = new ConcurrentHashMap<>();
    private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());

    /// What the starter's tests said.
    ///
    /// @param whole with every task cut
    /// @param alone by task, with that task alone cut; only where the whole starter left a doubt
    record StarterRuns(Run whole, Map<String, Run> alone) {}

    /// What something took.
    record Step(String name, Duration took) {}

    /// @param scratch an empty directory
    /// @param leastTime what a starter or a mutant is given to end in, however fast the reference was
    Trials(Module module, Path scratch, Duration leastTime) {
        this.module = module;
        this.scratch = scratch;
        this.leastTime = leastTime;
        this.compiler = new ClassTree(module);
        this.child = new Child(module, scratch.resolve("runs"));
    }

    /// Does everything that is still to do, then ends the process. What fails is heard of by who asks for it.
    void all() {
        try {
            attempt(this::reference);
            attempt(this::starter);
            module.milestone().mutants().forEach(mutant -> attempt(() -> mutant(mutant)));
        } finally {
            close();
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException _) {
            // Kept, and thrown again when it is asked for.
        }
    }

    Run reference() {
        return once("reference", () -> run("reference", module.classes(), "graded", PATIENCE));
    }

    Path starterClasses() {
        return once("starter classes", this::compileStarter);
    }

    StarterRuns starter() {
        return once("starter", this::runStarter);
    }

    Run mutant(Mutant mutant) {
        return once("mutant " + mutant.id(), () -> runMutant(mutant));
    }

    /// What was done so far and how long it took, in order.
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /// How many processes it took so far.
    int processes() {
        return child.starts();
    }

    @Override
    public void close() {
        child.close();
    }

    private Path compileStarter() {
        return compile(Variant.of("the starter", Starter.of(module.root(), module.milestone()).files()), "starter");
    }

    private StarterRuns runStarter() {
        Run whole = run("starter", starterClasses(), "graded", deadline());
        Map<String, Run> alone = new LinkedHashMap<>();
        for (Task task : module.milestone().tasks()) {
            List<Row> rows = whole.of(task.id());
            if (!rows.isEmpty() && !rows.stream().allMatch(Row::saysNotImplemented)) {
                String name = "starter-" + task.id();
                var files = Starter.of(module.root(), module.milestone()).without(Set.of(task.id()));
                Path classes = compile(Variant.of("the starter of task " + task.id() + " alone", files), name);
                alone.put(task.id(), run(name, classes, task.id(), deadline()));
            }
        }
        return new StarterRuns(whole, alone);
    }

    private Run runMutant(Mutant mutant) {
        Variant variant = new Patches(module.root()).apply(mutant);
        Path classes = compile(variant, mutant.id());
        return run(mutant.id(), classes, mutant.task(), deadline());
    }

    private Duration deadline() {
        Duration known = reference().took().multipliedBy(SLOWER);
        return known.compareTo(leastTime) > 0 ? known : leastTime;
    }

    private Path compile(Variant variant, String name) {
        return timed("compile " + name, () -> compiler.build(variant, scratch.resolve(name)));
    }

    private Run run(String name, Path classes, String groups, Duration deadline) {
        return timed("run " + name, () -> child.run(classes, groups, deadline));
    }

    private <T> T timed(String name, Supplier<T> work) {
        long begin = System.nanoTime();
        try {
            return work.get();
        } finally {
            steps.add(new Step(name, Duration.ofNanos(System.nanoTime() - begin)));
        }
    }

    /// Whoever asks first does the work, the others wait for it.
    private <T> T once(String name, Supplier<T> work) {
        // A name always stands for the same work, so for the same type.
        @SuppressWarnings("unchecked")
        FutureTask<T> task = (FutureTask<T>) begun.computeIfAbsent(name, _ -> new FutureTask<>(work::get));
        task.run();
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unprovable("interrupted", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException known -> throw known;
                case null, default -> throw new CompletionException(failed);
            }
        }
    }
}
