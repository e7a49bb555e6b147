package fourteen.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine;

/// The life of a server that was started from the command line: start, first answer, `Ready on http://…`, and a clean
/// stop when the process is ended. The JVM then leaves the shell's exit code for the signal: 130 after Ctrl-C, 143 after
/// SIGTERM.
public final class Serving {

    private final PrintWriter out;
    private final ServerOptions options;

    public Serving(CommandLine command, ServerOptions options) {
        this.out = command.getOut();
        this.options = options;
    }

    /// Returns when the thread is interrupted, with exit code 0; a signal ends the process.
    public int run(Supplier<Server> start) {
        return run(start, () -> {});
    }

    /// @param whenReady what may happen once the server answers; in the background, please
    int run(Supplier<Server> start, Runnable whenReady) {
        Server server = start.get();
        var close = Thread.ofPlatform().name("stop").unstarted(server::close);
        Runtime.getRuntime().addShutdownHook(close);
        try {
            String url = options.url(server.port());
            ReadyProbe.firstAnswer(options.reachable(), server.port(), url);
            out.println("Ready on " + url);
            out.flush();
            if (!Training.isOn()) {
                whenReady.run();
                new CountDownLatch(1).await();
            }
        } catch (InterruptedException _) {
            // Whoever started the server in this thread wants it to end.
        } finally {
            if (!isShuttingDown(close)) {
                server.close();
            }
        }
        return 0;
    }

    private static boolean isShuttingDown(Thread hook) {
        try {
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            return true;
        }
    }
}
