package fourteen.http;

import fourteen.http.semantics.AllowedMethods;
import fourteen.http.semantics.AllowedMethods.Answer;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.plugin.Plugin;

/// A Javalin plugin: each route knows HEAD (as GET without the body) and OPTIONS, and answers 405 with `Allow` to the
/// methods that it has no handler for; a method that nobody knows is 501. Javalin alone answers 404, and HEAD with
/// other headers than GET.
public final class MethodRules extends Plugin<Void> {

    @Override
    public void onInitialize(JavalinState state) {
        RequestChain.of(state).mendMethods();
    }

    /// For whoever finds routes without Javalin's help: answers OPTIONS, 405 and 501.
    ///
    /// @param allowed what the resource at this path has handlers for
    /// @return false if the handler is to run; a HEAD runs GET's, and the server keeps the body back
    /// @throws HttpResponseException 405 or 501
    public static boolean answer(Context ctx, AllowedMethods allowed) {
        return switch (allowed.to(ctx.req().getMethod())) {
            case Answer.Run _ -> false;
            case Answer.Respond respond -> respond(ctx, respond);
        };
    }

    static boolean respond(Context ctx, Answer.Respond answer) {
        // RFC 9110 §10.2.1: Allow belongs to 405 and to the answer of OPTIONS.
        if (answer.status() != 501) {
            ctx.header("Allow", answer.allow());
        }
        if (answer.status() == 204) {
            ctx.status(204);
            ctx.res().setContentType(null);
            return true;
        }
        throw new HttpResponseException(answer.status(), StatusText.of(answer.status()));
    }
}
