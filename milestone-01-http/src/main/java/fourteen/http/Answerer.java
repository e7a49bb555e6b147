package fourteen.http;

import io.javalin.http.Context;

/// Answers the requests that are its own, and leaves the others to whoever comes next.
@FunctionalInterface
public interface Answerer {

    /// @return whether the request is answered (or a future of the context will answer it)
    /// @throws io.javalin.http.HttpResponseException to answer with a status and its error page
    boolean answer(Context ctx) throws Exception;
}
