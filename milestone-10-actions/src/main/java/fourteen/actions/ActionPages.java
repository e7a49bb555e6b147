package fourteen.actions;

import fourteen.components.ComponentWorker;
import fourteen.flight.FlightException;
import fourteen.flight.reply.ReplyPart;
import fourteen.flight.reply.ReplyReader;
import fourteen.routing.AppScripts;
import fourteen.routing.PageRenderer;
import fourteen.routing.PageRequest;
import fourteen.routing.RequestBody;
import fourteen.routing.ResponseSink;
import fourteen.streaming.StreamedPages;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Pages that answer POST with a call of a function, by script or by form, and know their request in either case.
///
/// Before anything of the app runs, the call has been read: who sends what can't be read gets a 4xx, and learns no more.
final class ActionPages implements PageRenderer {

    private static final Logger LOG = LoggerFactory.getLogger("fourteen.actions.calls");

    /// Names the function that a script calls.
    private static final String CALLED = "rsc-action";

    /// The id of [FlightException] for a function that is not there.
    private static final String UNKNOWN = "FLIGHT-25";

    private final StreamedPages pages;
    private final AppScripts<ComponentWorker> scripts;
    private final FoundFunctions functions;
    private final Seal seal;
    private final OriginRules origins;
    private final ActionOptions options;

    ActionPages(StreamedPages pages, AppScripts<ComponentWorker> scripts, FoundFunctions functions, Seal seal,
            ActionOptions options) {
        this.pages = pages;
        this.scripts = scripts;
        this.functions = functions;
        this.seal = seal;
        this.origins = new OriginRules(options);
        this.options = options;
    }

    @Override
    public void render(PageRequest request, ResponseSink response) throws Exception {
        pages.render(request, response, new RequestWork(scripts, request, "render"));
    }

    @Override
    public boolean takesPosts() {
        return true;
    }

    @Override
    public void post(PageRequest request, RequestBody body, ResponseSink response) throws Exception {
        try {
            origins.check(request.headers());
        } catch (ActionsException foreign) {
            throw refusal(HttpStatus.FORBIDDEN, foreign);
        }
        String id = request.headers().first(CALLED);
        try (CallBody read = body(request, body)) {
            // In development what there is to call is found when the page is built.
            pages.prepare(request);
            ServerCall call = call(id, read.parts());
            pages.render(request, response, new CallWork(scripts, request, call, functions, id != null));
        }
    }

    private CallBody body(PageRequest request, RequestBody body) throws Exception {
        try {
            return CallBody.read(request.headers().first("Content-Type"), body, options);
        } catch (ActionsException unreadable) {
            throw refusal(HttpStatus.BAD_REQUEST, unreadable);
        }
    }

    private ServerCall call(@Nullable String id, List<ReplyPart> parts) {
        ReplyReader.Options reading = ReplyReader.Options.of(functions).with(options.limits());
        ServerCall call;
        try {
            call = ServerCall.read(id, parts, functions, reading);
            if (call != null) {
                checkSeal(call);
            }
        } catch (FlightException hostile) {
            throw refusal(hostile.id().equals(UNKNOWN) ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, hostile);
        } catch (ActionsException wrong) {
            throw refusal(HttpStatus.BAD_REQUEST, wrong);
        }
        if (call == null) {
            HttpStatus status = id == null ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND;
            throw new HttpResponseException(status.getCode(), status.getMessage());
        }
        return call;
    }

    /// What was captured is opened before the function's module is asked for.
    private void checkSeal(ServerCall call) {
        if (call.function().captures()) {
            String sealed = call.sealed();
            if (sealed == null) {
                throw ActionsException.notSealed();
            }
            byte[] _ = seal.open(call.id(), sealed);
        }
    }

    /// The reason stays here: who attacks shall not learn from it.
    private static HttpResponseException refusal(HttpStatus status, RuntimeException reason) {
        LOG.debug("A call was refused", reason);
        return new HttpResponseException(status.getCode(), status.getMessage());
    }
}
