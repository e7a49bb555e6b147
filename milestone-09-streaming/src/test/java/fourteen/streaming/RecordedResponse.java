package fourteen.streaming;

import fourteen.routing.HeaderList;
import fourteen.routing.ResponseSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A client that writes down what it gets: `start 200`, `write abc`, `flush`.
final class RecordedResponse implements ResponseSink {

    /// What a client does when it gets something: perhaps it hangs up.
    interface Reaction {
        void to(String text) throws IOException;
    }

    private final List<String> calls = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private final Reaction reaction;

    RecordedResponse() {
        this(_ -> {});
    }

    RecordedResponse(Reaction reaction) {
        this.reaction = reaction;
    }

    @Override
    public void start(int status, HeaderList headers) {
        calls.add("start " + status);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        calls.add("write " + text);
        body.append(text);
        reaction.to(text);
    }

    @Override
    public void flush() {
        calls.add("flush");
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    String body() {
        return body.toString();
    }
}
