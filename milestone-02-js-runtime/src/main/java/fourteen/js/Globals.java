package fourteen.js;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The globals that both engines lack: thin scripts over the event loop and the console's sink.
final class Globals {

    private static final JsSource TIMERS = JsSource.resource(Globals.class, "timers.js");
    private static final JsSource MESSAGES = JsSource.resource(Globals.class, "message-channel.js");
    private static final JsSource INSPECT = JsSource.resource(Globals.class, "inspect.js");
    private static final JsSource CONSOLE = JsSource.resource(Globals.class, "console.js");

    private Globals() {}

    static <V> void install(EngineRuntime<V> engine, JsConsole console) {
        Timers<V> timers = new Timers<>(engine);
        Object execute = engine.callable(timers::execute);
        Object uncaught = engine.callable(arguments -> {
            engine.reportUncaught(arguments.getFirst());
            return engine.undefined();
        });
        engine.execute(engine.run(TIMERS), null, engine.callable(timers::start), engine.callable(timers::stop),
                engine.callable(timers::awaited), execute, uncaught);
        engine.execute(engine.run(MESSAGES), null, execute);
        TextCoding.install(engine);
        Object print = engine.callable(arguments -> {
            console.print(JsConsole.Level.of((String) engine.scalar(arguments.get(0))),
                    (String) engine.scalar(arguments.get(1)));
            return engine.undefined();
        });
        Object milliseconds = engine.callable(arguments -> System.nanoTime() / 1e6);
        V inspect = engine.execute(engine.run(INSPECT), null);
        engine.execute(engine.run(CONSOLE), null, print, milliseconds, inspect);
    }

    /// The loop's timers under the numbers that scripts know them by.
    private static final class Timers<V> {

        private final EngineRuntime<V> engine;
        private final Map<Integer, EventLoop.Timer> running = new HashMap<>();
        private int last;

        private Timers(EngineRuntime<V> engine) {
            this.engine = engine;
        }

        /// `start(milliseconds, callback)` gives the timer's number.
        private Object start(List<V> arguments) {
            Duration delay = Duration.ofMillis(((Number) engine.scalar(arguments.get(0))).longValue());
            V callback = arguments.get(1);
            int number = ++last;
            running.put(number, engine.loop().schedule(delay, () -> {
                running.remove(number);
                engine.execute(callback, null);
            }));
            return number;
        }

        /// `stop(number)`
        private @Nullable Object stop(List<V> arguments) {
            EventLoop.Timer timer = running.remove((Integer) engine.scalar(arguments.getFirst()));
            if (timer != null) {
                timer.cancel();
            }
            return engine.undefined();
        }

        /// `awaited(number, yes)`
        private @Nullable Object awaited(List<V> arguments) {
            EventLoop.Timer timer = running.get((Integer) engine.scalar(arguments.get(0)));
            if (timer != null) {
                timer.awaited((Boolean) engine.scalar(arguments.get(1)));
            }
            return engine.undefined();
        }

        /// `execute(callback)`: as a task of its own, as soon as may be.
        private @Nullable Object execute(List<V> arguments) {
            V callback = arguments.getFirst();
            engine.loop().execute(() -> engine.execute(callback, null));
            return engine.undefined();
        }
    }
}
