package fourteen.streaming;

import fourteen.components.ComponentAssets;
import fourteen.components.ComponentWorker;
import fourteen.hydration.ClientEntry;
import fourteen.routing.AppScripts;
import fourteen.routing.HeaderList;
import fourteen.routing.PageRenderer;
import fourteen.routing.PageRequest;
import fourteen.routing.ResponseSink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Pages as streams: the shell as soon as it is complete, then each boundary as it is ready, rows between.
public final class StreamedPages implements PageRenderer {

    private static final String PAYLOAD = "text/x-component";

    /// What a silent document says now and then: nothing.
    private static final byte[] DOCUMENT_BEAT = "<!---->".getBytes(StandardCharsets.US_ASCII);

    /// The same among rows: a row that nobody refers to (WIRE-FORMAT §1: ids are below 2^32).
    private static final byte[] PAYLOAD_BEAT = "fffffff:null\n".getBytes(StandardCharsets.US_ASCII);

    private static final int EARLY_HINTS = 103;

    /// A page that shows something as soon as this needs no hints: its head has the same.
    private static final Duration SOON = Duration.ofMillis(20);

    private final AppScripts<ComponentWorker> scripts;
    private final StreamedTree pages;
    private final ComponentAssets assets;
    private final StreamOptions options;

    public StreamedPages(AppScripts<ComponentWorker> scripts, ComponentAssets assets, StreamOptions options) {
        this(scripts, new RoutedTree(scripts), assets, options);
    }

    /// @param pages makes the trees
    public StreamedPages(AppScripts<ComponentWorker> scripts, StreamedTree pages, ComponentAssets assets,
            StreamOptions options) {
        this.scripts = scripts;
        this.pages = pages;
        this.assets = assets;
        this.options = options;
    }

    @Override
    public void render(PageRequest request, ResponseSink response) throws Exception {
        render(request, response, PageWork.PLAIN);
    }

    /// Builds what the page needs of the client's files, if it is not built yet.
    public void prepare(PageRequest request) {
        var _ = assets.of(ClientEntry.name(request.route().pattern()));
    }

    /// Renders a page, and does something else besides.
    public void render(PageRequest request, ResponseSink response, PageWork extra) throws Exception {
        if (!options.compress()) {
            send(request, response, extra);
            return;
        }
        try (CompressedSink compressed = CompressedSink.of(response, request.headers().first("Accept-Encoding"))) {
            send(request, compressed, extra);
            compressed.finish();
        }
    }

    private void send(PageRequest request, ResponseSink response, PageWork extra) throws Exception {
        boolean payload = wantsPayload(request.headers());
        if (payload && !pages.fits(request)) {
            // Any answer but rows sends the router for the document.
            response.start(200, HeaderList.of("Content-Type", "text/plain", "Cache-Control", "no-store"));
            return;
        }
        ResponsePipe pipe = new ResponsePipe(options.buffer());
        AtomicReference<@Nullable PageRender> running = new AtomicReference<>();
        PageAnswer answer = PageAnswer.of(assets.of(ClientEntry.name(request.route().pattern())), assets,
                assets.buildId(),
                options);
        CompletableFuture<Boolean> work = scripts.submit(worker -> {
            PageRender render = new PageRender(worker, request, pages, answer, pipe, extra);
            running.set(render);
            CompletionStage<PageContent> content = extra.content(worker,
                    () -> pages.of(worker, request, answer.files()));
            return payload
                    ? render.payload(content)
                    : render.document(content, options.whole().test(request.headers()));
        });
        var _ = work.whenComplete((_, failure) -> {
            if (failure != null) {
                pipe.fail(failure);
            }
        });
        try {
            if (!payload) {
                hint(request, response, pipe, answer);
            }
            pipe.drain(response, options.heartbeat(), payload ? PAYLOAD_BEAT : DOCUMENT_BEAT);
        } catch (Exception e) {
            PageRender render = running.get();
            if (render == null) {
                work.cancel(true);
            } else {
                render.cancel();
            }
            throw e;
        }
    }

    /// While a page has nothing to show, a browser hears what to load for it; and again now and then, for so one that has left
    /// is noticed. Others may not know an answer ahead of the answer.
    private void hint(PageRequest request, ResponseSink response, ResponsePipe pipe, PageAnswer answer)
            throws Exception {
        if (!"navigate".equals(request.headers().first("Sec-Fetch-Mode"))) {
            return;
        }
        Duration wait = SOON;
        while (!pipe.awaitHead(wait)) {
            if (!response.interim(EARLY_HINTS, answer.hints(), options.earlyHints())) {
                return;
            }
            wait = options.heartbeat();
        }
    }

    /// Whether rows are asked for, and not a document.
    public static boolean wantsPayload(HeaderList headers) {
        String accept = headers.first("Accept");
        return accept != null && accept.contains(PAYLOAD);
    }
}
