package fourteen.testkit.assertions;

import fourteen.testkit.http.Chunk;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import fourteen.testkit.message.Difference;
import fourteen.testkit.message.Visible;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Assertions on a response while it is still on its way.
///
/// What should be here is waited for, bounded by a deadline. What should not be here yet can't be waited for: hold it back
/// with a [fourteen.testkit.Gate], wait for what comes before it, then look.
public final class StreamAssert extends KitAssert<StreamAssert, HttpProbe> {

    StreamAssert(HttpProbe probe) {
        super(probe, StreamAssert.class, "the stream");
    }

    public StreamAssert hasStatus(int status) {
        new ResponseAssert(actual.awaitHead()).as(info.descriptionText()).hasStatus(status);
        return this;
    }

    public StreamAssert hasHeader(String name, String value) {
        new ResponseAssert(actual.awaitHead()).as(info.descriptionText()).hasHeader(name, value);
        return this;
    }

    public StreamAssert hasNoHeader(String name) {
        new ResponseAssert(actual.awaitHead()).as(info.descriptionText()).hasNoHeader(name);
        return this;
    }

    /// Waits until the text is part of what has arrived.
    public StreamAssert arrives(String text) {
        actual.awaitText(text);
        return this;
    }

    /// Waits for the texts; each is behind the one before it.
    public StreamAssert arrivesInOrder(String... texts) {
        for (String text : texts) {
            actual.awaitText(text);
        }
        Order.requireInOrder(this, actual.arrived().text(), List.of(texts));
        return this;
    }

    /// Waits until as many bytes have arrived as `body` has: they are equal, and no more is here.
    public StreamAssert hasArrivedExactly(String body) {
        byte[] expected = body.getBytes(StandardCharsets.UTF_8);
        actual.awaitBytes(expected.length);
        requireEqual(expected, actual.arrived().body(), "to have brought exactly this so far");
        return this;
    }

    /// Among all that is here now, the text is not.
    public StreamAssert hasNotArrived(String text) {
        String here = actual.arrived().text();
        int at = here.indexOf(text);
        if (at >= 0) {
            throw wrongOrder(expecting("not to have brought " + Visible.quoted(text) + " yet")
                    .got(Visible.line(here.substring(Math.max(0, at - 20)))));
        }
        return this;
    }

    /// The response has begun and has not ended.
    public StreamAssert isStillOpen() {
        ProbeResponse here = actual.arrived();
        if (here.isComplete()) {
            throw wrongOrder(expecting("to be still open").got("the end").line("after", Visible.tail(here.body())));
        }
        return this;
    }

    /// Waits until the response has ended as HTTP says it must.
    public StreamAssert ends() {
        actual.awaitEnd();
        return this;
    }

    /// Waits for the end; the server cut the body into exactly these chunks.
    public StreamAssert hasChunks(String... texts) {
        List<String> chunks = actual.awaitEnd().chunks().stream().map(Chunk::text).toList();
        for (int i = 0; i < Math.max(chunks.size(), texts.length); i++) {
            String chunk = "chunk " + (i + 1);
            if (i >= chunks.size()) {
                throw wrongOutput(expecting("to have " + texts.length + " chunks").at(chunk)
                        .expected(Visible.line(texts[i]))
                        .got("(end)"));
            }
            if (i >= texts.length) {
                throw wrongOutput(expecting("to have " + texts.length + " chunks").at(chunk)
                        .expected("(end)")
                        .got(Visible.line(chunks.get(i))));
            }
            requireEqual(texts[i], chunks.get(i), "to have this as " + chunk);
        }
        return this;
    }

    /// Waits for the texts: each is in a later chunk than the one before it, so the server has flushed between them.
    public StreamAssert arrivesInSeparateChunks(String... texts) {
        arrivesInOrder(texts);
        List<String> chunks = actual.arrived().chunks().stream().map(Chunk::text).toList();
        int from = 0;
        for (String text : texts) {
            int found = from;
            while (found < chunks.size() && !chunks.get(found).contains(text)) {
                found++;
            }
            if (found == chunks.size()) {
                throw wrongOrder(expecting("to bring " + Visible.quoted(text) + " in a chunk of its own")
                        .got(chunks.size() + " chunks")
                        .line("chunks", Visible.block(String.join("\n", chunks))));
            }
            from = found + 1;
        }
        return this;
    }

    /// Waits for the end; the whole body, byte for byte.
    public StreamAssert hasBody(String body) {
        byte[] whole = actual.awaitEnd().body();
        Difference.between(body.getBytes(StandardCharsets.UTF_8), whole).ifPresent(difference -> {
            throw wrongOutput(expecting("to have this body").difference(difference));
        });
        return this;
    }
}
