package fourteen.routing;

import fourteen.http.semantics.AllowedMethods;
import fourteen.routing.table.Route;

/// Calls the functions of `route.ts` files. Any number of threads may do so at once.
public interface RouteHandlers {

    /// The methods that a route's file has functions for.
    ///
    /// @throws Exception if the file cannot be loaded
    AllowedMethods methods(Route route) throws Exception;

    /// Calls the function and sends what it returns; comes back when all of it is sent.
    ///
    /// @throws java.io.IOException if the client is gone
    /// @throws Exception if the function fails; before [ResponseSink#start] an error page can still be sent
    void call(HandlerRequest request, ResponseSink response) throws Exception;
}
