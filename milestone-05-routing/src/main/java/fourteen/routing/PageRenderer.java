package fourteen.routing;

/// Makes a page's response: the seam of milestone 5. Here a string in one piece; milestone 9 streams, milestone 13 wraps
/// a renderer in a cache.
///
/// Called by any number of threads at once.
public interface PageRenderer {

    /// Renders a page into a response, and comes back when it is complete.
    ///
    /// @throws java.io.IOException if the client is gone
    /// @throws Exception if the page fails; before [ResponseSink#start] an error page can still be sent
    void render(PageRequest request, ResponseSink response) throws Exception;

    /// Whether pages answer POST, too: with functions of the server, which milestone 10 brings.
    default boolean takesPosts() {
        return false;
    }

    /// Answers a POST to a page; only where [#takesPosts].
    ///
    /// @param body what comes in; it can be read until this returns
    /// @throws Exception as [#render]
    default void post(PageRequest request, RequestBody body, ResponseSink response) throws Exception {
        throw new UnsupportedOperationException("pages take no POST");
    }
}
