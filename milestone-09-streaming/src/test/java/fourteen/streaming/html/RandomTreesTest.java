package fourteen.streaming.html;

import fourteen.flight.FlightValue;
import fourteen.http.Html;
import fourteen.streaming.html.React.Answer;
import fourteen.streaming.html.React.Tree;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static org.assertj.core.api.Assertions.assertThat;

/// Trees that nobody has thought of. More of them: `-Dfourteen.html.trees=20000`; others: `-Dfourteen.html.seed=1`.
class RandomTreesTest {

    private static final long SEED = Long.getLong("fourteen.html.seed", 20261122);
    private static final int COUNT = Integer.getInteger("fourteen.html.trees", 400);

    private static React react;

    @BeforeAll
    static void startReact() throws IOException {
        react = React.start();
    }

    @AfterAll
    static void stopReact() throws IOException {
        react.close();
    }

    @Test
    void javaWritesHostElementsAsReactDoes() {
        int written = 0;
        for (long seed : LongStream.range(SEED, SEED + COUNT).toArray()) {
            Tree tree = RandomTree.ofHosts(seed);
            Optional<Html> html = HtmlWriter.html(model(tree), Rendered::arrived);
            if (html.isPresent()) {
                written++;
                assertThatHtml(html.get().value()).as(tree + ": " + tree.source())
                        .isEqualToHtml(react.html(tree).html());
            }
        }
        assertThat(written).as("trees that Java writes, of " + COUNT).isGreaterThan(COUNT * 3 / 4);
    }

    @Test
    void reactWritesTheSameForTheSkeleton() {
        int smaller = 0;
        for (long seed : LongStream.range(SEED, SEED + COUNT).toArray()) {
            Tree tree = RandomTree.mixed(seed);
            FlightValue model = model(tree);
            FlightValue skeleton = Collapse.of(model, Rendered::arrived);
            smaller += Copies.isSame(skeleton, model) ? 0 : 1;
            Answer expected = react.html(Payload.written(model));
            Answer got = react.html(Payload.written(skeleton));
            assertThatHtml(got.html()).as(tree + ": " + tree.source()).isEqualToHtml(expected.html());
            assertThat(got.errors()).as(tree + ": " + tree.source()).isEqualTo(expected.errors());
        }
        assertThat(smaller).as("trees with something to collapse, of " + COUNT).isGreaterThan(COUNT / 2);
    }

    private static FlightValue model(Tree tree) {
        Answer payload = react.payload(tree);
        assertThat(payload.errors()).as(tree + ": " + tree.source()).isEmpty();
        return Payload.read(payload.bytes());
    }
}
