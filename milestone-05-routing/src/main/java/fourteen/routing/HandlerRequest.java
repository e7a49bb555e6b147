package fourteen.routing;

import fourteen.routing.table.Route;
import fourteen.routing.table.RouteParams;
import org.jspecify.annotations.Nullable;

/// A request for a `route.ts` file.
///
/// @param function the name of the function to call; `GET` also for a HEAD
/// @param method   as the client wrote it
/// @param url      in full, as the client wrote it
/// @param headers  as they came
/// @param body     null for GET and HEAD, which have none
public record HandlerRequest(Route route, RouteParams params, String function, String method, String url,
        HeaderList headers, @Nullable RequestBody body) {}
