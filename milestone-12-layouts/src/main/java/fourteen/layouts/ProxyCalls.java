package fourteen.layouts;

import fourteen.http.Answerer;
import fourteen.http.RequestChain;
import fourteen.js.JsValue;
import fourteen.routing.HeaderList;
import fourteen.routing.ResponseSink;
import fourteen.routing.ServletSink;
import fourteen.routing.Waiting;
import fourteen.streaming.AppShape;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.plugin.Plugin;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A Javalin plugin: `proxy.ts`, or `middleware.ts` as it was called before, is asked about each request that its `matcher`
/// names. It answers itself, lets another path answer, or lets the request go on.
final class ProxyCalls extends Plugin<Void> implements Answerer {

    private static final List<String> STEMS = List.of("../proxy", "../middleware", "../src/proxy", "../src/middleware");
    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-length", "content-encoding");
    private static final String NEXT = "x-middleware-next";
    private static final String REWRITE = "x-middleware-rewrite";

    private final AppShape.Serving serving;
    private final AppFunctions functions;
    private @Nullable List<PathPattern> known;

    ProxyCalls(AppShape.Serving serving) {
        this.serving = serving;
        functions = new AppFunctions(serving.scripts());
    }

    @Override
    public void onInitialize(JavalinState state) {
        RequestChain.of(state).add(this);
    }

    @Override
    public boolean answer(Context ctx) throws Exception {
        String file = STEMS.stream().map(functions::find).filter(found -> found != null).findFirst().orElse(null);
        if (file == null || matchers(file).stream().noneMatch(each -> each.match(ctx.path()).isPresent())) {
            return false;
        }
        ServletSink sink = new ServletSink(ctx.res(), ctx.req().getProtocol());
        Verdict verdict = new Verdict(ctx, sink);
        functions.call(ctx, file, "proxy", verdict);
        if (verdict.goesOn) {
            return false;
        }
        sink.end();
        return true;
    }

    private List<PathPattern> matchers(String file) throws Exception {
        List<PathPattern> patterns = known;
        if (patterns == null || serving.live()) {
            patterns = Waiting.on(serving.scripts()
                    .submit(worker -> worker.modules()
                            .load(serving.scripts().file(file))
                            .thenCombine(serving.scripts().internal(worker, LayoutModules.HANDLERS),
                                    (module, glue) -> patterns(glue.get("matchersOf").call(module)))));
            known = patterns;
        }
        return patterns;
    }

    private static List<PathPattern> patterns(JsValue sources) {
        List<PathPattern> patterns = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            patterns.add(PathPattern.of(sources.at(i).as(String.class)));
        }
        return patterns;
    }

    /// What the function returned: an answer, or that the request goes on.
    private static final class Verdict implements ResponseSink {

        private final Context ctx;
        private final ResponseSink answer;
        private boolean goesOn;

        Verdict(Context ctx, ResponseSink answer) {
            this.ctx = ctx;
            this.answer = answer;
        }

        @Override
        public void start(int status, HeaderList headers) {
            String rewritten = headers.first(REWRITE);
            goesOn = rewritten != null || headers.first(NEXT) != null;
            if (!goesOn) {
                answer.start(status, headers);
                return;
            }
            for (HeaderList.Header header : headers.headers()) {
                String name = header.name().toLowerCase(Locale.ROOT);
                // What describes a body describes that of the function's own answer, which has none.
                if (!name.startsWith("x-middleware-") && !OF_THE_BODY.contains(name)) {
                    ctx.res().addHeader(header.name(), header.value());
                }
            }
            if (rewritten != null) {
                URI to = URI.create(rewritten);
                ConfiguredPaths.rewrite(ctx,
                        to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()));
            }
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (!goesOn) {
                answer.write(bytes);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!goesOn) {
                answer.flush();
            }
        }
    }
}
