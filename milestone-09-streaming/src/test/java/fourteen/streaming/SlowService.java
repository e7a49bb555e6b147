package fourteen.streaming;

import fourteen.testkit.Deadline;
import fourteen.testkit.Gate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A service that pages ask for data: each answer waits at the gate of its name. It notices who hangs up before that.
final class SlowService implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Boolean>> hungUp = new ConcurrentHashMap<>();

    private SlowService(ServerSocket socket) {
        this.socket = socket;
    }

    static SlowService start() {
        try {
            SlowService service = new SlowService(new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(service::accept);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers below it: `url() + "one"`.
    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    Gate gate(String name) {
        return gates.computeIfAbsent(name, Gate::shut);
    }

    /// Waits until somebody who asked for this has hung up without an answer.
    void awaitHungUp(String name) throws Exception {
        Boolean _ = hungUp(name).get(Deadline.standardLength().toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Boolean> hungUp(String name) {
        return hungUp.computeIfAbsent(name, _ -> new CompletableFuture<>());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(Socket caller) {
        String name = "";
        AtomicBoolean answered = new AtomicBoolean();
        try (caller) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            name = in.readLine().split(" ", 3)[1].substring(1);
            String known = name;
            while (!in.readLine().isEmpty()) {
                // The headers say nothing that matters.
            }
            var _ = gate(name).opened().thenRun(() -> answer(caller, known, answered));
            while (in.read() >= 0) {
                // A caller says no more, until it hangs up.
            }
        } catch (IOException _) {
            // It hung up the hard way.
        }
        if (!answered.get()) {
            hungUp(name).complete(true);
        }
    }

    private static void answer(Socket caller, String name, AtomicBoolean answered) {
        answered.set(true);
        try {
            caller.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + name.length()
                            + "\r\nConnection: close\r\n\r\n" + name).getBytes(StandardCharsets.US_ASCII));
            caller.shutdownOutput();
        } catch (IOException _) {
            // Nobody is there any more.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        gates.values().forEach(Gate::open);
    }
}
