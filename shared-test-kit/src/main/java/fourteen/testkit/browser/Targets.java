package fourteen.testkit.browser;

import fourteen.testkit.Deadline;
import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Listens to every page, frame and worker from its first line on, and gives what they say to the page that they belong to.
///
/// Targets are held at their start until listening is switched on, so nothing is missed. What belongs together shares a
/// browser context: a page, its frames and workers, and the windows that it opens.
final class Targets {

    private static final List<String> LISTENING = List.of("Runtime.enable", "Log.enable", "Network.enable",
            "Page.enable");
    private static final Map<String, ?> ATTACH = Map.of("autoAttach", true, "waitForDebuggerOnStart", true, "flatten",
            true);

    private final Map<String, PageLog> logOfUser = new ConcurrentHashMap<>();
    private final Map<String, PageLog> logOfSession = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<String>> sessionOfTarget = new ConcurrentHashMap<>();
    private volatile @Nullable DevTools devTools;

    void listen(DevTools connection) {
        devTools = connection;
        JsonNode _ = connection.send("Target.setAutoAttach", ATTACH);
    }

    PageLog logFor(String user) {
        return logOfUser.computeIfAbsent(user, _ -> new PageLog());
    }

    void forget(String user) {
        PageLog log = logOfUser.remove(user);
        logOfSession.values().removeIf(each -> each == log);
    }

    /// The session of a page that was just opened.
    String awaitSession(String target) {
        try {
            return session(target).get(Deadline.standardLength().toSeconds() * 3, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new TestKitFailure(FailureClass.INFRASTRUCTURE, "The browser did not open a page.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestKitFailure(FailureClass.INFRASTRUCTURE, "Interrupted while the browser opened a page.", e);
        } finally {
            sessionOfTarget.remove(target);
        }
    }

    /// Takes one event of the connection, on its thread.
    void take(JsonNode message) {
        String event = message.path("method").asString("");
        JsonNode params = message.path("params");
        if (event.equals("Target.attachedToTarget")) {
            attached(params.path("sessionId").asString(""), params.path("targetInfo"));
            return;
        }
        PageLog log = logOfSession.get(message.path("sessionId").asString(""));
        if (log != null) {
            log.take(event, params);
        }
    }

    private void attached(String session, JsonNode target) {
        DevTools connection = devTools;
        if (connection == null) {
            return;
        }
        PageLog log = logOfUser.get(target.path("browserContextId").asString(""));
        if (log != null) {
            logOfSession.put(session, log);
            LISTENING.forEach(command -> connection.post(session, command, Map.of()));
            connection.post(session, "Target.setAutoAttach", ATTACH);
        }
        connection.post(session, "Runtime.runIfWaitingForDebugger", Map.of());
        if (target.path("type").asString("").equals("page")) {
            session(target.path("targetId").asString("")).complete(session);
        }
    }

    private CompletableFuture<String> session(String target) {
        return sessionOfTarget.computeIfAbsent(target, _ -> new CompletableFuture<>());
    }
}
