package fourteen.js;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a new runtime shall be like: `GraalRuntime.builder().deadline(ofSeconds(5)).with(…).build()`.
public final class RuntimeBuilder<R extends JsRuntime> {

    private static final Logger LOG = LoggerFactory.getLogger("fourteen.js");

    private final Function<RuntimeBuilder<R>, R> make;
    private final List<RuntimeExtension> extensions = new ArrayList<>();
    private String name = "fourteen-js";
    private Duration deadline = Duration.ofSeconds(30);
    private long memory;
    private boolean limitsLater;
    private TurnClock clock = TurnClock.SYSTEM;
    /// Native work (a sort, a huge string) ends before a script can be stopped; whatever takes longer is given up.
    private Duration grace = Duration.ofSeconds(5);
    private Map<String, String> environment = Map.of();
    private JsConsole console = JsConsole.slf4j();
    private Consumer<JsException> uncaught = error -> LOG.error("Uncaught {}", error.jsStack(), error);

    RuntimeBuilder(Function<RuntimeBuilder<R>, R> make) {
        this.make = make;
    }

    /// The loop thread's name; `fourteen-js` unless told.
    public RuntimeBuilder<R> name(String newName) {
        name = newName;
        return this;
    }

    /// How long one turn of the loop may take (a script, a timer's callback, microtasks included) before it is stopped.
    /// 30 seconds unless told; [Duration#ZERO] for no limit.
    public RuntimeBuilder<R> deadline(Duration limit) {
        deadline = limit;
        return this;
    }

    /// How many bytes one turn of the loop may allocate before it is stopped; 0, as it is unless told, for no limit.
    ///
    /// This bounds what the turn can add to the heap, not what it keeps: garbage counts, too. It is sampled, so a script
    /// overshoots by what it allocates in some 5 ms. What many short turns pile up together is not bounded.
    public RuntimeBuilder<R> memory(long bytes) {
        memory = bytes;
        return this;
    }

    /// Deadline and memory hold from [GraalRuntime#limit] on: whoever loads a framework first takes the time that it takes.
    public RuntimeBuilder<R> limitsLater() {
        limitsLater = true;
        return this;
    }

    /// What the limits of a turn are measured with; the machine's own time unless told.
    RuntimeBuilder<R> clock(TurnClock hands) {
        clock = hands;
        return this;
    }

    /// How long a script that is to stop may go on before the runtime counts as broken.
    RuntimeBuilder<R> grace(Duration limit) {
        grace = limit;
        return this;
    }

    /// What scripts may see of the environment; nothing unless told.
    public RuntimeBuilder<R> environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /// Where `console` prints; [JsConsole#slf4j] unless told.
    public RuntimeBuilder<R> console(JsConsole sink) {
        console = sink;
        return this;
    }

    /// Who is told of errors that nobody can catch any more: in a timer's callback, in a rejected promise without a
    /// handler. Logged unless told. Called on the loop.
    public RuntimeBuilder<R> onUncaught(Consumer<JsException> handler) {
        uncaught = handler;
        return this;
    }

    /// Adds to the globals, in the order of the calls.
    public RuntimeBuilder<R> with(RuntimeExtension... more) {
        extensions.addAll(List.of(more));
        return this;
    }

    public R build() {
        return make.apply(this);
    }

    String name() {
        return name;
    }

    Duration deadline() {
        return deadline;
    }

    long memory() {
        return memory;
    }

    boolean areLimitsLater() {
        return limitsLater;
    }

    Duration grace() {
        return grace;
    }

    TurnClock clock() {
        return clock;
    }

    Map<String, String> environment() {
        return environment;
    }

    JsConsole console() {
        return console;
    }

    Consumer<JsException> uncaught() {
        return uncaught;
    }

    List<RuntimeExtension> extensions() {
        return List.copyOf(extensions);
    }
}
