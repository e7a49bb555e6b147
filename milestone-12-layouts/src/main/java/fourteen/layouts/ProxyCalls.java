package fourteen.layouts;

import fourteen.http.Answerer;
import fourteen.http.RequestChain;
import fourteen.routing.AppRouting;
import fourteen.routing.HeaderList;
import fourteen.routing.ResponseSink;
import fourteen.routing.ServletSink;
import fourteen.routing.Waiting;
import fourteen.streaming.AppShape;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.plugin.Plugin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A Javalin plugin: `proxy.ts`, or `middleware.ts` as it was called before, is asked about each request that its `matcher`
/// names. It answers itself, lets another path answer, or lets the request go on.
final class ProxyCalls extends Plugin<Void> implements Answerer {

    private static final List<String> STEMS = List.of("../proxy", "../middleware", "../src/proxy", "../src/middleware");
    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-length", "content-encoding");
    private static final String NEXT = "x-middleware-next";
    private static final String REWRITE = "x-middleware-rewrite";
    private static final String REPLACED = "x-middleware-override-headers";
    private static final String REPLACEMENT = "x-middleware-request-";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AppShape.Serving serving;
    private final AppFunctions functions;
    private final @Nullable String built;
    private @Nullable List<RequestPattern> known;

    /// A request that it is asked about; as `matchersOf` has it.
    private record Matched(String source, @Nullable List<Condition> has, @Nullable List<Condition> missing) {}

    ProxyCalls(AppShape.Serving serving) {
        this.serving = serving;
        functions = new AppFunctions(serving.scripts());
        built = serving.live() ? null : find();
    }

    @Override
    public void onInitialize(JavalinState state) {
        RequestChain.of(state).add(this);
    }

    @Override
    public boolean answer(Context ctx) throws Exception {
        String file = serving.live() ? find() : built;
        if (file == null || matchers(file).stream().noneMatch(each -> each.match(ctx).isPresent())) {
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

    private @Nullable String find() {
        for (String stem : STEMS) {
            String file = functions.find(stem);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private List<RequestPattern> matchers(String file) throws Exception {
        List<RequestPattern> patterns = known;
        if (patterns == null || serving.live()) {
            String said = Waiting.on(serving.scripts()
                    .submit(worker -> worker.modules()
                            .load(serving.scripts().file(file))
                            .thenCombine(serving.scripts().internal(worker, LayoutModules.HANDLERS),
                                    (module, glue) -> glue.get("matchersOf").call(module).as(String.class))));
            patterns = patterns(file, said);
            known = patterns;
        }
        return patterns;
    }

    private static List<RequestPattern> patterns(String file, String json) {
        String name = file.substring(file.lastIndexOf("../") + 3);
        try {
            return Arrays.stream(JSON.readValue(json, Matched[].class))
                    .map(each -> RequestPattern.of(each.source(), each.has(), each.missing()))
                    .toList();
        } catch (JacksonException e) {
            throw LayoutsException.badMatcher(name, e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw LayoutsException.badMatcher(name, String.valueOf(e.getMessage()));
        }
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
            String replaced = headers.first(REPLACED);
            if (replaced != null) {
                ctx.attribute(AppRouting.REPLACED_HEADERS, replacements(replaced, headers));
            }
            if (rewritten != null) {
                rewrite(rewritten);
            }
        }

        private static HeaderList replacements(String names, HeaderList headers) {
            List<HeaderList.Header> all = new ArrayList<>();
            for (String name : names.split(",")) {
                String value = headers.first(REPLACEMENT + name);
                if (value != null) {
                    all.add(new HeaderList.Header(name, value));
                }
            }
            return new HeaderList(all);
        }

        /// Text and not a `URI`: what a browser lets stand in a path is more than that allows, and a host's letters may be
        /// of either case.
        private void rewrite(String url) {
            String here = ctx.url();
            String origin = here.substring(0, here.length() - ctx.req().getRequestURI().length());
            boolean same = url.regionMatches(true, 0, origin, 0, origin.length());
            String to = same ? url.substring(origin.length()) : url;
            if (!to.startsWith("/") || (!same && to.startsWith("//"))) {
                throw LayoutsException.foreignRewrite(url);
            }
            int fragment = to.indexOf('#');
            ConfiguredPaths.rewrite(ctx, fragment < 0 ? to : to.substring(0, fragment));
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
