package fourteen.streaming;

import fourteen.routing.HeaderList;
import fourteen.testkit.Graded;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static org.assertj.core.api.Assertions.assertThat;

class PageStreamTest {

    private static final String BEGIN = "<!DOCTYPE html><html><body>";
    private static final String END = "</body></html>";
    private static final String PUSH = "<script>(self.__fourteen??=[]).push(";

    /// As long as nothing waits in it, a pipe of one byte has room.
    private final ResponsePipe pipe = new ResponsePipe(1);
    private final Turns loop = new Turns();
    private final List<String> told = new ArrayList<>();
    private final List<String> wentOn = new ArrayList<>();
    private final PageStream stream = new PageStream(loop, pipe, null, "/page", this::begin, () -> wentOn.add("go on"),
            this::ended);

    private void begin() {
        told.add("begin");
        assertThat(pipe.hasRoom()).as("invariant 1: the head comes before the first byte of the body").isTrue();
        pipe.start(200, HeaderList.of());
    }

    private void ended(@Nullable Throwable failure) {
        told.add(failure == null ? "ended" : failure.toString());
    }

    @Test
    @Graded(task = "9.2", points = 3)
    void rowsWaitForTheShell() {
        rows("0:null\n");
        loop.run();
        assertThat(pipe.hasRoom()).as("invariant 1: nothing is sent before there is a document to put a script into")
                .isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    @Graded(task = "9.2", points = 3)
    void rowsStandBehindTheHtmlOfTheirTurn() throws Exception {
        rows("0:1\n");
        html(BEGIN + "<p>shell</p>");
        loop.run();
        html("<p>late</p>");
        rows("1:2\n");
        loop.run();
        assertThatHtml(sent()).as("invariant 4: two turns, each with its HTML and then its rows")
                .isEqualToHtml(BEGIN + "<p>shell</p>" + PUSH + "'0:1\\n')</script>" + "<p>late</p>" + PUSH
                        + "'1:2\\n')</script>");
        assertThat(told).as("the head is begun once").containsExactly("begin");
    }

    @Test
    @Graded(task = "9.2", points = 3)
    void noScriptStandsWithinWhatReactWritesInOneTurn() throws Exception {
        html(BEGIN + "<p cla");
        rows("0:1\n");
        html("ss=\"x\">shell</p>");
        loop.run();
        assertThatHtml(sent()).as("invariant 4: a tag in two pieces")
                .isEqualToHtml(BEGIN + "<p class=\"x\">shell</p>" + PUSH + "'0:1\\n')</script>");
    }

    @Test
    @Graded(task = "9.2", points = 3)
    void theDocumentsEndWaitsForTheRows() throws Exception {
        html(BEGIN + "<p>shell</p>" + END);
        stream.noMorePieces(null);
        loop.run();
        rows("1:2\n");
        loop.run();
        assertThat(told).as("invariant 5: rows are still open").containsExactly("begin");
        assertThatHtml(sent()).as("invariant 5: rows are still open")
                .isEqualToHtml(BEGIN + "<p>shell</p>" + PUSH + "'1:2\\n')</script>");
    }

    @Test
    @Graded(task = "9.2", points = 3)
    void theLastScriptSaysSoAndThenTheDocumentEnds() throws Exception {
        html(BEGIN + "<p>shell</p>");
        loop.run();
        html(END);
        rows("0:1\n");
        stream.noMorePieces(null);
        stream.close();
        loop.run();
        assertThatHtml(sent()).as("invariant 5: everything has come")
                .isEqualToHtml(BEGIN + "<p>shell</p>" + PUSH + "'0:1\\n')</script>" + PUSH + "null)</script>" + END);
        assertThat(told).containsExactly("begin", "ended");
    }

    @Test
    @Graded(task = "9.2", points = 2)
    void rowsThatEndFirstWaitForReact() throws Exception {
        html(BEGIN + "<p>shell</p>");
        stream.close();
        loop.run();
        assertThat(told).as("invariant 5: React still writes").containsExactly("begin");
        html("<p>late</p>" + END);
        stream.noMorePieces(null);
        loop.run();
        assertThatHtml(sent()).isEqualToHtml(BEGIN + "<p>shell</p><p>late</p>" + PUSH + "null)</script>" + END);
        assertThat(told).containsExactly("begin", "ended");
    }

    @Test
    @Graded(task = "9.2", points = 3)
    void aPageThatIsNoDocumentFailsBeforeAnythingIsSent() {
        html("<div>no layout</div>");
        stream.noMorePieces(null);
        loop.run();
        rows("0:1\n");
        stream.close();
        loop.run();
        assertThat(told).as("it fails once, and the head is not begun: an error page may still be sent")
                .singleElement()
                .asString()
                .contains("STREAMING-01", "/page", "<div>no layout</div>");
        assertThat(pipe.hasRoom()).as("nothing is sent").isTrue();
    }

    @Test
    void aRendererThatBreaksEndsEverything() throws Exception {
        html(BEGIN + "<p>shell</p>");
        loop.run();
        stream.noMorePieces(new IllegalStateException("it broke"));
        rows("0:1\n");
        stream.close();
        loop.run();
        assertThat(told).containsExactly("begin", "java.lang.IllegalStateException: it broke");
        assertThatHtml(sent()).isEqualToHtml(BEGIN + "<p>shell</p>");
    }

    @Test
    void aSlowClientHoldsBackTheRows() throws Exception {
        assertThat(stream.write(bytes("0:1\n"))).as("nothing is sent before the shell: nothing is in the way").isTrue();
        html(BEGIN);
        loop.run();
        assertThat(stream.write(bytes("1:1\n"))).isFalse();
        assertThat(wentOn).isEmpty();
        assertThatHtml(sent()).contains(BEGIN);
        assertThat(wentOn).hasSize(1);
    }

    /// What the client has got so far. The pipe takes nothing more then.
    private String sent() throws Exception {
        pipe.end();
        RecordedResponse response = new RecordedResponse();
        pipe.drain(response, Duration.ofHours(1), new byte[0]);
        return response.body();
    }

    private void html(String text) {
        stream.piece(bytes(text));
    }

    private void rows(String text) {
        stream.write(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
