package fourteen.testkit.assertions;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.nio.charset.StandardCharsets;

/// The way in, for a static import: `assertThatHtml(html).hasText("h1", "Hello")`.
public final class FourteenAssertions {

    private FourteenAssertions() {}

    public static HtmlAssert assertThatHtml(String html) {
        return new HtmlAssert(html);
    }

    /// The bytes are read as UTF-8.
    public static HtmlAssert assertThatHtml(byte[] html) {
        return new HtmlAssert(new String(html, StandardCharsets.UTF_8));
    }

    /// The response's body.
    public static HtmlAssert assertThatHtml(ProbeResponse response) {
        return assertThatHtml(response.body());
    }

    public static WireAssert assertThatWire(String wire) {
        return assertThatWire(wire.getBytes(StandardCharsets.UTF_8));
    }

    public static WireAssert assertThatWire(byte[] wire) {
        return new WireAssert(wire);
    }

    /// The response's body.
    public static WireAssert assertThatWire(ProbeResponse response) {
        return new WireAssert(response.body());
    }

    /// What a reader made of a payload, as text.
    public static ReadingAssert assertThatReading(byte[] payload, String got) {
        return new ReadingAssert(payload, got);
    }

    public static ReadingAssert assertThatReading(String payload, String got) {
        return assertThatReading(payload.getBytes(StandardCharsets.UTF_8), got);
    }

    public static ResponseAssert assertThatResponse(ProbeResponse response) {
        return new ResponseAssert(response);
    }

    /// The response that is on its way on this connection.
    public static StreamAssert assertThatStream(HttpProbe probe) {
        return new StreamAssert(probe);
    }
}
