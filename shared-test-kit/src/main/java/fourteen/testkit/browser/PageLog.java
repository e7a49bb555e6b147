package fourteen.testkit.browser;

import fourteen.testkit.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What one page's console and network have said so far. Written by the connection's thread, read by the test's.
final class PageLog {

    private static final Pattern SCRIPT = Pattern.compile("[^?#]+\\.m?js([?#].*)?");

    private final List<ConsoleMessage> console = new ArrayList<>();
    private final Map<String, NetworkRequest> requests = new LinkedHashMap<>();
    private final Map<String, Document> askedBy = new HashMap<>();
    private boolean scriptsLoad = true;

    /// What a request is made for.
    ///
    /// @param frame the window, or a frame in it
    /// @param loader the document in it, by what loads it
    private record Document(String frame, String loader) {}

    /// From now on the page's scripts are switched off: Chromium announces those that the page wants beforehand, and then
    /// never fetches them.
    synchronized void scriptsAreOff() {
        scriptsLoad = false;
    }

    synchronized void take(String event, JsonNode params) {
        switch (event) {
            case "Runtime.consoleAPICalled" -> console.add(new ConsoleMessage(level(params.path("type").asString("")),
                    ConsoleText.of(params.path("args")), place(params.path("stackTrace").path("callFrames").path(0))));
            case "Runtime.exceptionThrown" -> takeException(params.path("exceptionDetails"));
            case "Log.entryAdded" -> takeBrowsersOwn(params.path("entry"));
            case "Network.requestWillBeSent" -> takeRequest(params);
            case "Network.responseReceived" -> settle(params, params.path("response").path("status").asInt(0), "");
            case "Page.frameNavigated" -> leave(params.path("frame"));
            case "Network.loadingFailed" -> settle(params, 0, params.path("errorText").asString("failed"));
            default -> {
                // Of a domain that is switched on, other events come too.
                return;
            }
        }
        notifyAll();
    }

    private static String level(String type) {
        return switch (type) {
            case "debug", "info", "error" -> type;
            case "warning" -> "warn";
            case "assert" -> "error";
            default -> "log";
        };
    }

    private void takeException(JsonNode details) {
        JsonNode exception = details.path("exception");
        String description = exception.path("description").asString(exception.path("value").asString(""));
        // An Error's description goes on with its stack.
        String message = description.lines()
                .takeWhile(line -> !line.startsWith("    at "))
                .collect(Collectors.joining("\n"));
        String text = details.path("text").asString("Uncaught");
        console.add(new ConsoleMessage("error", message.isEmpty() ? text : text + " " + message, place(details)));
    }

    /// What the browser itself has to say: a blocked script, a deprecated call. Failed requests are counted elsewhere.
    private void takeBrowsersOwn(JsonNode entry) {
        if (!entry.path("source").asString("").equals("network")) {
            String level = entry.path("level").asString("");
            console.add(
                    new ConsoleMessage(level(level), entry.path("text").asString(""), entry.path("url").asString("")));
        }
    }

    private void takeRequest(JsonNode params) {
        String id = params.path("requestId").asString("");
        NetworkRequest before = requests.get(id);
        if (before != null && params.has("redirectResponse")) {
            // A redirect goes on under the same id; its first part is told under another.
            requests.remove(id);
            int status = params.path("redirectResponse").path("status").asInt(0);
            requests.put(id + "#" + requests.size(), new NetworkRequest(before.method(), before.url(), status, ""));
        }
        JsonNode request = params.path("request");
        String url = request.path("url").asString("");
        boolean loads = scriptsLoad || !SCRIPT.matcher(url).matches();
        if (loads && (url.startsWith("http:") || url.startsWith("https:"))) {
            requests.put(id, new NetworkRequest(request.path("method").asString(""), url, 0, ""));
            askedBy.put(id,
                    new Document(params.path("frameId").asString(""), params.path("loaderId").asString("")));
        }
    }

    /// A frame shows another document. What the one before was still waiting for is given up, and Chromium does not always
    /// say so: it may keep that document as it is, for the way back.
    private void leave(JsonNode frame) {
        Document shown = new Document(frame.path("id").asString(""), frame.path("loaderId").asString(""));
        requests.replaceAll((id, request) -> {
            Document asker = askedBy.get(id);
            boolean left = asker != null && asker.frame().equals(shown.frame()) && !asker.equals(shown);
            return left && request.isPending() ? request.givenUp() : request;
        });
    }

    private void settle(JsonNode params, int status, String error) {
        requests.computeIfPresent(params.path("requestId").asString(""),
                // Of a script that is 404 the browser takes the status, then gives up its body.
                (_, request) -> new NetworkRequest(request.method(), request.url(), Math.max(status, request.status()),
                        error));
    }

    /// DevTools counts lines and columns from 0, people and editors from 1.
    private static String place(JsonNode frame) {
        String url = frame.path("url").asString("");
        return url.isEmpty()
                ? ""
                : url + ":" + (frame.path("lineNumber").asInt(0) + 1) + ":" + (frame.path("columnNumber").asInt(0) + 1);
    }

    synchronized List<ConsoleMessage> console() {
        return List.copyOf(console);
    }

    synchronized List<NetworkRequest> requests() {
        return List.copyOf(requests.values());
    }

    /// Waits until every request has an answer, or the deadline is over.
    synchronized void awaitAnswers() throws InterruptedException {
        awaitPresent(() -> requests.values().stream().noneMatch(NetworkRequest::isPending)
                ? Optional.of(true)
                : Optional.empty());
    }

    synchronized @Nullable ConsoleMessage awaitMessage(String part) throws InterruptedException {
        return awaitPresent(() -> console.stream().filter(message -> message.text().contains(part)).findFirst());
    }

    /// Called with the lock held: waits for news until there is what is looked for, or the deadline is over.
    private <T> @Nullable T awaitPresent(Supplier<Optional<T>> search) throws InterruptedException {
        Deadline deadline = Deadline.standard();
        Optional<T> found = search.get();
        while (found.isEmpty() && !deadline.isOver()) {
            wait(deadline.millisLeft());
            found = search.get();
        }
        return found.orElse(null);
    }
}
