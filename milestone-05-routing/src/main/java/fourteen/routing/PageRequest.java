package fourteen.routing;

import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;

/// A request for a page, as far as a page may care.
///
/// @param route   the page, with the directories above it
/// @param params  what the path gave the route's parameters
/// @param search  the query
/// @param url     in full, as the client wrote it: `http://localhost:3000/posts/caf%C3%A9?page=2`
/// @param headers as they came
public record PageRequest(Route route, RouteParams params, SearchParams search, String url, HeaderList headers) {

    /// What stands before the path: `http://localhost:3000`.
    public String origin() {
        return url.substring(0, pathStart());
    }

    /// The path of the URL, as the client wrote it: `/posts/caf%C3%A9`.
    ///
    /// Text, and no `java.net.URI`: browsers send characters that RFC 3986 does not allow, `|` in a query for one.
    public String path() {
        return url.substring(pathStart(), queryStart());
    }

    /// The query as the client wrote it, with its question mark: `?page=2`; empty if nothing is asked.
    public String query() {
        String query = url.substring(queryStart());
        return query.equals("?") ? "" : query;
    }

    private int pathStart() {
        int start = url.indexOf('/', url.indexOf("://") + 3);
        return start < 0 ? url.length() : start;
    }

    private int queryStart() {
        int start = url.indexOf('?');
        return start < 0 ? url.length() : start;
    }
}
