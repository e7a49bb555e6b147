package fourteen.js;

import java.util.ArrayDeque;
import java.util.Deque;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;

/// Rhino's settings for one thread, and the microtasks of the scripts that run there.
final class RhinoContext extends Context {

    static final JsEngine ENGINE = new JsEngine("Rhino", version(), false);

    /// How many instructions pass until someone looks at the clock.
    private static final int INSTRUCTIONS = 10_000;
    private static final int STACK_DEPTH = 10_000;

    private final RhinoRuntime.RhinoBrake brake;
    private final Deque<Runnable> microtasks = new ArrayDeque<>();

    private RhinoContext(ContextFactory factory, RhinoRuntime.RhinoBrake brake) {
        super(factory);
        this.brake = brake;
        setLanguageVersion(VERSION_ECMASCRIPT);
        setInterpretedMode(true);
        setInstructionObserverThreshold(INSTRUCTIONS);
        setMaximumInterpreterStackDepth(STACK_DEPTH);
        setTrackUnhandledPromiseRejections(true);
        // No Java class is ever visible, whatever object a script got hold of.
        setClassShutter(name -> false);
    }

    static RhinoContext enter(RhinoRuntime.RhinoBrake brake) {
        return (RhinoContext) new ContextFactory() {

            @Override
            protected Context makeContext() {
                return new RhinoContext(this, brake);
            }

            @Override
            protected void observeInstructionCount(Context context, int count) {
                brake.check();
            }
        }.enterContext();
    }

    private static String version() {
        Context context = new ContextFactory().enterContext();
        try (context) {
            return context.getImplementationVersion().replaceFirst("^Rhino ", "").replaceFirst(" .*$", "");
        }
    }

    @Override
    public void enqueueMicrotask(Runnable task) {
        microtasks.add(task);
    }

    /// Rhino asks for it at times of its own; the runtime does when no script is on the stack.
    @Override
    public void processMicrotasks() {}

    void drainMicrotasks() {
        try {
            for (Runnable task = microtasks.poll(); task != null; task = microtasks.poll()) {
                brake.check();
                task.run();
            }
        } finally {
            // After a stop, what is left belongs to the script that was stopped.
            microtasks.clear();
        }
    }
}
