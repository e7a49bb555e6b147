package fourteen.components;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The same models here and in React's own server, in Node: the same bytes.
class RenderingJudgedTest {

    private static ServerWorld world;
    private static ReactServer judge;

    @BeforeAll
    static void open() throws IOException {
        world = ServerWorld.open();
        judge = ReactServer.start();
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
        judge.close();
    }

    /// A line is `name :: source`, with ` :: onError` and ` :: identifierPrefix` if there are some.
    static Stream<GoldenModel> models() {
        return TestFiles.text("src/test/resources/fourteen/components/models.txt").lines().map(line -> {
            List<String> parts = List.of(line.split(" ?:: ?", -1));
            return new GoldenModel(parts.getFirst(), parts.get(1), "",
                    parts.size() > 2 && !parts.get(2).isEmpty() ? parts.get(2) : null,
                    parts.size() > 3 ? parts.get(3) : "", null);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void writesWhatReactsServerWrites(GoldenModel model) throws Exception {
        List<RuntimeException> reported = new ArrayList<>();
        assertThat(world.payload(model, reported)).as(() -> model.source() + "\n" + reported)
                .isEqualTo(judge.payload(model));
    }
}
