package fourteen.http;

import fourteen.http.semantics.AllowedMethods;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.servlet.DefaultTasks;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.http.servlet.JavalinServletContext;
import io.javalin.http.servlet.SubmitOrder;
import io.javalin.http.servlet.Task;
import io.javalin.http.servlet.TaskInitializer;
import io.javalin.router.ParsedEndpoint;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kotlin.Unit;
import kotlin.jvm.functions.Function2;

/// The stage of a Javalin application that answers: first the [Answerer]s in the order in which they joined, then
/// Javalin's own routes. `before` and `after` handlers, error pages and logs work for all of them.
///
/// It stands where Javalin's own stage stood, and runs that one at its end.
public final class RequestChain implements TaskInitializer<JavalinServletContext> {

    private final TaskInitializer<JavalinServletContext> javalin;
    private final List<Answerer> answerers = new CopyOnWriteArrayList<>();
    private volatile boolean methodsMended;

    private RequestChain(TaskInitializer<JavalinServletContext> javalin) {
        this.javalin = javalin;
    }

    /// The chain of an application; it is put in place when the first plugin asks for it.
    public static RequestChain of(JavalinState state) {
        List<TaskInitializer<JavalinServletContext>> stages = state.servletRequestLifecycle;
        for (TaskInitializer<JavalinServletContext> stage : stages) {
            if (stage instanceof RequestChain chain) {
                return chain;
            }
        }
        TaskInitializer<JavalinServletContext> http = DefaultTasks.INSTANCE.getHTTP();
        if (!stages.contains(http)) {
            throw HttpException.strangeLifecycle(stages.size());
        }
        RequestChain chain = new RequestChain(http);
        stages.set(stages.indexOf(http), chain);
        return chain;
    }

    /// Joins at the end, still before Javalin's routes.
    public void add(Answerer answerer) {
        answerers.add(answerer);
    }

    /// Joins for files: where a route handles POST, say, a file of that name does not refuse it.
    void addFiles(Answerer files, JavalinState state) {
        add(ctx -> {
            HandlerType method = ctx.method();
            boolean reads = method.equals(HandlerType.GET) || method.equals(HandlerType.HEAD);
            boolean routed = !reads && state.internalRouter.hasHttpHandlerEntry(method, pathOf(ctx));
            return !routed && files.answer(ctx);
        });
    }

    /// A request's path, still encoded, as routes and files know it: without the application's own prefix.
    static String pathOf(Context ctx) {
        return ctx.path().substring(ctx.contextPath().length());
    }

    /// Makes Javalin's routes know HEAD, OPTIONS, 405 and 501.
    void mendMethods() {
        methodsMended = true;
    }

    @Override
    public void createTasks(Function2<? super SubmitOrder, ? super Task, Unit> submit, JavalinServlet servlet,
            JavalinServletContext ctx, String path) {
        javalin.createTasks((order, task) -> submit.invoke(order, new Task(task.getSkipOnExceptionAndRedirect(), () -> {
            if (!answered(ctx) && !(methodsMended && methodAnswered(servlet, ctx, path))) {
                task.getHandler().handle();
            }
            return Unit.INSTANCE;
        })), servlet, ctx, path);
    }

    private boolean answered(Context ctx) {
        try {
            for (Answerer answerer : answerers) {
                if (answerer.answer(ctx)) {
                    return true;
                }
            }
            return false;
        } catch (Exception e) {
            throw sneaky(e);
        }
    }

    /// What Javalin leaves out: it answers HEAD without the headers, and everything else that has no handler with 404.
    private static boolean methodAnswered(JavalinServlet servlet, JavalinServletContext ctx, String path) {
        HandlerType method = ctx.method();
        if (servlet.getRouter().findFirstHttpHandlerEntry(method, path) != null) {
            return false;
        }
        List<String> handled = HandlerType.values()
                .stream()
                .filter(type -> type.isHttpMethod() && servlet.getRouter().hasHttpHandlerEntry(type, path))
                .map(HandlerType::name)
                .toList();
        if (handled.isEmpty() && AllowedMethods.isKnown(method.name())) {
            return false;
        }
        return switch (AllowedMethods.of(handled).to(method.name())) {
            case AllowedMethods.Answer.Run(String name) -> {
                ParsedEndpoint endpoint = servlet.getRouter()
                        .findFirstHttpHandlerEntry(HandlerType.findOrDefault(name), path);
                if (endpoint == null) {
                    yield false;
                }
                endpoint.handle(ctx, path);
                yield true;
            }
            case AllowedMethods.Answer.Respond respond -> MethodRules.respond(ctx, respond);
        };
    }

    /// Javalin's task declares no exception, but handles every one; what is checked must get there as it is.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The cast is the point: it is erased.
    private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
        throw (E) e;
    }
}
