package fourteen.routing;

import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;
import java.net.URI;

/// A request for a page, as far as a page may care.
///
/// @param route   the page, with the directories above it
/// @param params  what the path gave the route's parameters
/// @param search  the query
/// @param url     in full, as the client wrote it: `http://localhost:3000/posts/caf%C3%A9?page=2`
/// @param headers as they came
public record PageRequest(Route route, RouteParams params, SearchParams search, String url, HeaderList headers) {

    /// The path of the URL, as the client wrote it: `/posts/caf%C3%A9`.
    public String path() {
        return URI.create(url).getRawPath();
    }
}
