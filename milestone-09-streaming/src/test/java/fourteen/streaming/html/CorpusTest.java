package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.http.Html;
import fourteen.streaming.html.React.Answer;
import fourteen.streaming.html.React.Tree;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static org.assertj.core.api.Assertions.assertThat;

/// The trees of `trees.cjs` under React's own judgement, to the byte.
class CorpusTest {

    private static React react;

    @BeforeAll
    static void startReact() throws IOException {
        react = React.start();
    }

    @AfterAll
    static void stopReact() throws IOException {
        react.close();
    }

    static Stream<Tree> trees() throws IOException {
        return React.corpus();
    }

    static Stream<Tree> trees(String group) throws IOException {
        return React.corpus().filter(tree -> tree.group().equals(group));
    }

    static Stream<Tree> host() throws IOException {
        return trees("host");
    }

    static Stream<Tree> mixed() throws IOException {
        return trees("mixed");
    }

    static Stream<Tree> refused() throws IOException {
        return trees("refused");
    }

    @ParameterizedTest
    @MethodSource("host")
    void writesHostElementsAsReactDoes(Tree tree) {
        Optional<Html> html = HtmlWriter.html(Payload.read(react.payload(tree).bytes()), Rendered::arrived);
        assertThat(html).as(tree.source()).isPresent();
        assertThatHtml(html.get().value()).as(tree.source())
                .isEqualToHtml(react.html(tree).html());
    }

    @ParameterizedTest
    @MethodSource("trees")
    void reactWritesTheSameForTheSkeleton(Tree tree) {
        FlightValue model = Payload.read(react.payload(tree).bytes());
        Answer whole = react.html(Payload.written(model));
        Answer skeleton = react.html(Payload.written(Collapse.of(model, Rendered::arrived)));
        assertThatHtml(skeleton.html()).as(tree.source()).isEqualToHtml(whole.html());
        assertThat(skeleton.errors()).as(tree.source()).isEqualTo(whole.errors());
    }

    /// So that the judge is not judged by Java's own reading and writing of payloads.
    @ParameterizedTest
    @MethodSource("mixed")
    void theSkeletonIsRenderedAsTheTreeItself(Tree tree) {
        FlightValue model = Payload.read(react.payload(tree).bytes());
        Answer skeleton = react.html(Payload.written(Collapse.of(model, Rendered::arrived)));
        assertThatHtml(skeleton.html()).as(tree.source()).isEqualToHtml(react.html(tree).html());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void leavesToReactWhatReactThrowsFor(Tree tree) {
        assertThat(react.html(tree).errors()).as(tree.source()).isNotEmpty();
        assertThat(HtmlWriter.html(Payload.read(react.payload(tree).bytes()), Rendered::arrived)).as(tree.source())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mixed")
    void leavesToReactWhatOnlyReactCanWrite(Tree tree) {
        assertThat(HtmlWriter.html(Payload.read(react.payload(tree).bytes()), Rendered::arrived)).as(tree.source())
                .isEmpty();
    }
}
