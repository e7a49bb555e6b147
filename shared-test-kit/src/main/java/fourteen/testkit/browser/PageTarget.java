package fourteen.testkit.browser;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One page as DevTools knows it.
///
/// @param user the browser context: cookies, cache and storage
/// @param id the target, which is also Selenium's window handle
/// @param session what commands to this page are addressed to
record PageTarget(DevTools devTools, String user, String id, String session) {

    JsonNode send(String method, Map<String, ?> params) {
        return devTools.send(session, method, params);
    }

    /// Makes sure that what the page has logged until now has arrived: the page's own answer comes behind it.
    void settle() {
        JsonNode _ = send("Runtime.evaluate", Map.of("expression", "0"));
    }
}
