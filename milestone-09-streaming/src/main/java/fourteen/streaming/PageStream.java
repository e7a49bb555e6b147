package fourteen.streaming;

import fourteen.components.HtmlStream;
import fourteen.components.InlineRows;
import fourteen.flight.FlightSink;
import fourteen.js.EventLoop;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One document while it is sent: what React's renderer writes, and between its flushes scripts with the rows that have come
/// (RENDERING.md, Streaming around Fizz). On the loop only.
///
/// React writes one flush in one turn of the loop. A script in the midst of it could stand within a tag; so what a turn has
/// brought is sent a turn later.
///
/// A slow client holds back the rows, and by that the render; what React has written already is not worth holding back, for
/// it is there.
final class PageStream implements FlightSink {

    /// The document's end is held back until all rows are there.
    private static final byte[] END = "</body></html>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEGIN = "<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII);

    private final EventLoop loop;
    private final ResponsePipe pipe;
    private final InlineRows rows;
    private final String page;
    private final Runnable begin;
    private final Runnable goOn;
    private final Consumer<@Nullable Throwable> ended;
    private ByteArrayOutputStream html = new ByteArrayOutputStream();
    private boolean shown;
    private boolean htmlEnded;
    private boolean rowsEnded;
    private boolean flushing;
    private boolean over;

    /// @param page  its path, for errors
    /// @param begin is run when the first bytes are known to be a document's
    /// @param goOn  is run when there is room for rows again after there was none
    /// @param ended is told when everything is on its way, or why it never will be
    PageStream(EventLoop loop, ResponsePipe pipe, @Nullable String nonce, String page, Runnable begin,
            Runnable goOn, Consumer<@Nullable Throwable> ended) {
        this.page = page;
        this.begin = begin;
        this.goOn = goOn;
        this.loop = loop;
        this.pipe = pipe;
        this.ended = ended;
        rows = new InlineRows(nonce);
    }

    // ---- rows

    @Override
    public boolean write(byte[] bytes) {
        rows.add(bytes);
        flushSoon();
        if (!shown || pipe.hasRoom()) {
            return true;
        }
        pipe.whenRoom(goOn);
        return false;
    }

    @Override
    public void close() {
        rowsEnded = true;
        flushSoon();
    }

    // ---- HTML

    /// Begins to read what React's renderer writes; the shell is complete.
    void show(HtmlStream from) {
        var _ = from.read(bytes -> {
            piece(bytes);
            return true;
        }).whenComplete((_, failure) -> noMorePieces(failure));
    }

    void piece(byte[] bytes) {
        html.writeBytes(bytes);
        flushSoon();
    }

    /// @param failure null if React has written everything
    void noMorePieces(@Nullable Throwable failure) {
        if (failure != null) {
            over = true;
            ended.accept(failure);
        } else {
            htmlEnded = true;
            flushSoon();
        }
    }

    private void flushSoon() {
        if (!flushing) {
            flushing = true;
            loop.execute(() -> {
                flushing = false;
                flush();
            });
        }
    }

    private void flush() {
        // @starter:begin task=9.2
        if (over) {
            return;
        }
        byte[] bytes = html.toByteArray();
        if (!shown) {
            if (bytes.length == 0) {
                return; // rows before the shell would stand before <html>
            }
            if (!begins(bytes)) {
                over = true;
                ended.accept(StreamingException.noDocument(page,
                        new String(bytes, 0, Math.min(bytes.length, 60), StandardCharsets.UTF_8)));
                return;
            }
            shown = true;
            begin.run();
        }
        int end = bytes.length - (endsDocument(bytes) ? END.length : 0);
        html = new ByteArrayOutputStream();
        if (end > 0) {
            pipe.write(end == bytes.length ? bytes : Arrays.copyOf(bytes, end));
        }
        if (end < bytes.length) {
            html.write(bytes, end, bytes.length - end);
        }
        if (!rows.isEmpty()) {
            pipe.write(rows.script());
        }
        if (htmlEnded && rowsEnded) {
            over = true;
            pipe.write(rows.end());
            if (html.size() > 0) {
                pipe.write(html.toByteArray());
            }
            ended.accept(null);
        }
        // @starter:end
    }

    /// React writes the doctype before a document, and before nothing else.
    private static boolean begins(byte[] bytes) {
        return bytes.length >= BEGIN.length
                && Arrays.equals(bytes, 0, BEGIN.length, BEGIN, 0, BEGIN.length);
    }

    private static boolean endsDocument(byte[] bytes) {
        return bytes.length >= END.length
                && Arrays.equals(bytes, bytes.length - END.length, bytes.length, END, 0, END.length);
    }
}
