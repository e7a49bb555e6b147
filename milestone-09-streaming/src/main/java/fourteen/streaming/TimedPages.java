package fourteen.streaming;

import fourteen.routing.HeaderList;
import fourteen.routing.PageRenderer;
import fourteen.routing.PageRequest;
import fourteen.routing.RequestBody;
import fourteen.routing.ResponseSink;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/// Pages in development: each answer says in `Server-Timing` where its time went, and a browser's developer tools show it
/// (W3C Server Timing). What comes after the headers is in the stream itself.
///
/// @param prepare brings the browser's files of a page up to date
record TimedPages(PageRenderer pages, Consumer<PageRequest> prepare) implements PageRenderer {

    private static final double NANOS_PER_MS = 1_000_000;

    @Override
    public void render(PageRequest request, ResponseSink response) throws Exception {
        pages.render(request, timed(request, response));
    }

    @Override
    public boolean takesPosts() {
        return pages.takesPosts();
    }

    @Override
    public void post(PageRequest request, RequestBody body, ResponseSink response) throws Exception {
        pages.post(request, body, timed(request, response));
    }

    private ResponseSink timed(PageRequest request, ResponseSink response) {
        long begun = System.nanoTime();
        prepare.accept(request);
        return new Timed(response, begun, System.nanoTime());
    }

    private record Timed(ResponseSink response, long begun, long prepared) implements ResponseSink {

        @Override
        public boolean interim(int status, HeaderList headers, boolean overHttp1) throws IOException {
            return response.interim(status, headers, overHttp1);
        }

        @Override
        public void start(int status, HeaderList headers) {
            String timing = metric("build", "the browser's files", prepared - begun) + ", "
                    + metric("shell", "until there is something to show", System.nanoTime() - prepared);
            response.start(status, headers.and(HeaderList.of("Server-Timing", timing)));
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            response.write(bytes);
        }

        @Override
        public void flush() throws IOException {
            response.flush();
        }

        private static String metric(String name, String description, long nanos) {
            return String.format(Locale.ROOT, "%s;desc=\"%s\";dur=%.1f", name, description, nanos / NANOS_PER_MS);
        }
    }
}
