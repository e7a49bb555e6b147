package fourteen.testkit.assertions;

import fourteen.testkit.http.Header;
import fourteen.testkit.http.ProbeResponse;
import fourteen.testkit.message.Visible;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Assertions on one HTTP response.
public final class ResponseAssert extends KitAssert<ResponseAssert, ProbeResponse> {

    ResponseAssert(ProbeResponse response) {
        super(response, ResponseAssert.class, "the response");
    }

    public ResponseAssert hasStatus(int status) {
        if (actual.status() != status) {
            throw wrongOutput(expecting("to have status " + status).got(actual.statusLine())
                    .line("body",
                            Visible.block(actual.text())));
        }
        return this;
    }

    /// There is exactly one header line of that name, with that value.
    public ResponseAssert hasHeader(String name, String value) {
        List<String> values = actual.headers(name);
        if (values.size() != 1) {
            throw wrongOutput(expecting("to have one header " + name).expected(value)
                    .got(values.isEmpty() ? "none" : Visible.block(String.join("\n", values)))
                    .line("in", head()));
        }
        requireEqual(value, values.getFirst(), "to have the header " + name);
        return this;
    }

    /// There is a header of that name, whatever its value.
    public ResponseAssert hasHeader(String name) {
        if (actual.header(name).isEmpty()) {
            throw wrongOutput(expecting("to have the header " + name).got("none").line("in", head()));
        }
        return this;
    }

    /// A comma-separated list, over one or more header lines of that name, holds the member; case does not matter.
    public ResponseAssert hasHeaderMember(String name, String member) {
        boolean found = actual.headers(name)
                .stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .anyMatch(each -> each.strip().equalsIgnoreCase(member));
        if (!found) {
            throw wrongOutput(expecting("to have " + member + " in the header " + name)
                    .got(actual.header(name).isEmpty() ? "none" : String.join(", ", actual.headers(name)))
                    .line("in", head()));
        }
        return this;
    }

    public ResponseAssert hasNoHeader(String name) {
        if (actual.header(name).isPresent()) {
            throw wrongOutput(expecting("not to have the header " + name).got(String.join("\n", actual.headers(name))));
        }
        return this;
    }

    public ResponseAssert hasBody(String body) {
        return hasBody(body.getBytes(StandardCharsets.UTF_8));
    }

    public ResponseAssert hasBody(byte[] body) {
        requireEqual(body, actual.body(), "to have this body");
        return this;
    }

    public ResponseAssert hasNoBody() {
        return hasBody("");
    }

    /// Each part of the body behind the one before it.
    public ResponseAssert hasBodyInOrder(String... parts) {
        Order.requireInOrder(this, actual.text(), List.of(parts));
        return this;
    }

    private String head() {
        return Visible.block(actual.headers()
                .stream()
                .map(Header::toString)
                .collect(Collectors.joining("\n", actual.statusLine() + "\n", "")));
    }
}
