package fourteen.testkit.browser;

import fourteen.testkit.Deadline;
import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A connection to the browser's DevTools (https://chromedevtools.github.io/devtools-protocol/) that keeps order: when
/// [#send] returns, every event that the browser sent before the answer has been handed on.
///
/// Selenium drives the pages; this connection listens to them. WebDriver BiDi would be the standard for it, but Chromium's
/// BiDi drops a console message whose format string has fewer places than there are arguments, and React logs such.
final class DevTools implements AutoCloseable {

    private final HttpClient client;
    private final WebSocket socket;
    private final Listener listener;
    private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);
    private int lastId;

    private DevTools(HttpClient client, WebSocket socket, Listener listener) {
        this.client = client;
        this.socket = socket;
        this.listener = listener;
    }

    /// @param events takes each event, `{"method": …, "params": …, "sessionId": …}`, on one thread, in order
    static DevTools connect(URI uri, Consumer<JsonNode> events) {
        HttpClient client = HttpClient.newHttpClient();
        Listener listener = new Listener(events);
        WebSocket socket = client.newWebSocketBuilder().buildAsync(uri, listener).join();
        return new DevTools(client, socket, listener);
    }

    /// Sends a command to the browser itself and waits for its result.
    JsonNode send(String method, Map<String, ?> params) {
        return send("", method, params);
    }

    /// Sends a command to one target and waits for its result.
    JsonNode send(String session, String method, Map<String, ?> params) {
        try {
            JsonNode message = command(session, method, params).get(Deadline.standardLength().toSeconds() * 3,
                    TimeUnit.SECONDS);
            if (message.has("error")) {
                throw new TestKitFailure(FailureClass.INFRASTRUCTURE,
                        "The browser refused " + method + ": " + message.path("error").path("message").asString(""));
            }
            return message.path("result");
        } catch (ExecutionException | TimeoutException e) {
            throw new TestKitFailure(FailureClass.INFRASTRUCTURE, "The browser did not answer " + method + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestKitFailure(FailureClass.TIMEOUT, "Interrupted while the browser did " + method + ".", e);
        }
    }

    /// Sends a command without waiting; the browser takes commands in their order. For the thread of the events.
    void post(String session, String method, Map<String, ?> params) {
        // A target may be gone before it hears the command; then nobody needs the answer.
        CompletableFuture<JsonNode> _ = command(session, method, params);
    }

    private synchronized CompletableFuture<JsonNode> command(String session, String method, Map<String, ?> params) {
        int id = ++lastId;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        listener.waiting.put(id, answer);
        Map<String, Object> command = new LinkedHashMap<>(Map.of("id", id, "method", method, "params", params));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        String text = JsonMapper.shared().writeValueAsString(command);
        // A WebSocket takes one message at a time.
        lastSent = lastSent.thenCompose(_ -> socket.sendText(text, true)).exceptionally(failure -> {
            answer.completeExceptionally(failure);
            return socket;
        });
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
    }

    private static final class Listener implements WebSocket.Listener {

        private final Consumer<JsonNode> events;
        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();

        Listener(Consumer<JsonNode> events) {
            this.events = events;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                receive(JsonMapper.shared().readTree(whole));
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable failure) {
            waiting.values().forEach(answer -> answer.completeExceptionally(failure));
        }

        private void receive(JsonNode message) {
            if (message.has("method")) {
                events.accept(message);
                return;
            }
            CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt());
            if (answer != null) {
                answer.complete(message);
            }
        }
    }
}
