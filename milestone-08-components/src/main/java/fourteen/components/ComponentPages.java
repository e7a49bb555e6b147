package fourteen.components;

import fourteen.components.ComponentAssets;
import fourteen.flight.FlightSink;
import fourteen.hydration.ClientEntry;
import fourteen.hydration.RouteAssets;
import fourteen.js.JsValue;
import fourteen.routing.AppScripts;
import fourteen.routing.HeaderList;
import fourteen.routing.PageRenderer;
import fourteen.routing.PageRequest;
import fourteen.routing.ResponseSink;
import fourteen.routing.Waiting;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/// Pages of server and client components, each sent when all of it is there: React's HTML, and the rows at its end.
/// Milestone 9 sends both as they come.
public final class ComponentPages implements PageRenderer {

    private static final String END = "</body></html>";

    private final AppScripts<ComponentWorker> scripts;
    private final PageTree pages;
    private final ComponentAssets assets;

    public ComponentPages(AppScripts<ComponentWorker> scripts, ComponentAssets assets) {
        this.scripts = scripts;
        this.pages = new DocumentTree(scripts);
        this.assets = assets;
    }

    @Override
    public void render(PageRequest request, ResponseSink response) throws Exception {
        RouteAssets files = assets.of(ClientEntry.name(request.route().pattern()));
        byte[] page = Waiting.on(scripts.submit(worker -> pages.of(worker, request, files)
                .thenCompose(tree -> document(worker, request, files, tree))));
        response.start(200, HeaderList.of("Content-Type", "text/html; charset=utf-8", "Cache-Control",
                "private, no-cache", "Content-Length", Integer.toString(page.length)));
        response.write(page);
    }

    private CompletionStage<byte[]> document(ComponentWorker worker, PageRequest request, RouteAssets files,
            JsValue tree) {
        PageErrors errors = worker.errorsOf(request.path());
        CollectedRows rows = new CollectedRows();
        ComponentRender render = new ComponentRender(worker, assets, errors, null, rows);
        render.start(tree);
        return rows.complete.thenCompose(_ -> render.html(new HtmlOptions(files.script(), null, null),
                UnaryOperator.identity(), files.preloads()))
                .thenCompose(html -> html.complete().thenCompose(_ -> html.read(rows::html)))
                .handle((_, failure) -> {
                    RuntimeException first = errors.first();
                    if (failure != null) {
                        throw first != null ? first : new java.util.concurrent.CompletionException(failure);
                    }
                    return rows.document();
                });
    }

    /// What a page gives, on its loop.
    private static final class CollectedRows implements FlightSink {

        private final InlineRows rows = new InlineRows(null);
        private final CompletableFuture<Boolean> complete = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        boolean html(byte[] piece) {
            bytes.writeBytes(piece);
            return true;
        }

        @Override
        public boolean write(byte[] row) {
            rows.add(row);
            return true;
        }

        @Override
        public void close() {
            complete.complete(true);
        }

        /// The scripts stand before the end of the document, where React expects nothing any more.
        private byte[] document() {
            String document = bytes.toString(StandardCharsets.UTF_8);
            int end = document.endsWith(END) ? document.length() - END.length() : document.length();
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(document.substring(0, end).getBytes(StandardCharsets.UTF_8));
            all.writeBytes(rows.script());
            all.writeBytes(rows.end());
            all.writeBytes(document.substring(end).getBytes(StandardCharsets.UTF_8));
            return all.toByteArray();
        }
    }
}
