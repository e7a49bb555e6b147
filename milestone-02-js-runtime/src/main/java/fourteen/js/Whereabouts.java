package fourteen.js;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleContext;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.instrumentation.TruffleInstrument;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Where in a script another thread is at this moment, without stopping it.
///
/// An interrupt tells that, too, but JavaScript may catch it: React does, and is interrupted a second time in its own
/// error handling. So a script that is to be stopped is asked first. Costs nothing as long as nobody asks.
@TruffleInstrument.Registration(id = Whereabouts.ID, name = "Where a script is", services = Whereabouts.Look.class)
public final class Whereabouts extends TruffleInstrument {

    static final String ID = "fourteen-whereabouts";

    /// Looks at one context's thread.
    interface Look {

        /// Called in the context that is meant.
        Seen here();
    }

    /// One context, seen from outside.
    interface Seen {

        /// The calls that are under way, innermost first; empty if the thread runs no script, or does not answer in time.
        List<JsFrame> on(Thread thread, Duration patience) throws InterruptedException;
    }

    @Override
    protected void onCreate(Env env) {
        env.registerService((Look) () -> {
            TruffleContext context = env.getEnteredContext();
            return (thread, patience) -> frames(env, context, thread, patience);
        });
    }

    private static List<JsFrame> frames(Env env, TruffleContext context, Thread thread, Duration patience)
            throws InterruptedException {
        List<JsFrame> frames = new ArrayList<>();
        // Runs on the script's own thread, at the next place where the engine can pause it.
        Future<Void> asked = env.submitThreadLocal(context, new Thread[]{thread}, new ThreadLocalAction(false, false) {

            @Override
            protected void perform(Access access) {
                collect(access.getLocation(), frames);
            }
        });
        try {
            asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return frames;
        } catch (TimeoutException late) {
            asked.cancel(false);
            return List.of();
        } catch (CancellationException | ExecutionException left) {
            return List.of();
        }
    }

    private static void collect(Node innermost, List<JsFrame> frames) {
        boolean[] inner = {true};
        Truffle.getRuntime().iterateFrames(frame -> {
            JsFrame call = frame(inner[0] ? innermost : frame.getCallNode(), frame);
            inner[0] = false;
            if (call != null && !GraalErrors.isOurs(call)) {
                frames.add(call);
            }
            return null;
        });
    }

    private static @Nullable JsFrame frame(@Nullable Node at, FrameInstance frame) {
        if (!(frame.getCallTarget() instanceof RootCallTarget target)) {
            return null;
        }
        RootNode function = target.getRootNode();
        SourceSection section = at == null ? null : at.getEncapsulatingSourceSection();
        if (section == null || !section.isAvailable() || !section.hasLines()) {
            return null;
        }
        String name = function.getName();
        return new JsFrame(name == null || name.startsWith(":") ? "" : name, section.getSource().getName(),
                section.getStartLine(), section.hasColumns() ? section.getStartColumn() : 0);
    }
}
