package fourteen.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// React's own server wrote these payloads; the same models give the same bytes here.
class RenderingGoldenTest {

    /// What a render never sees: the arguments of a call, and a prerender that is broken off.
    private static final Set<String> ELSEWHERE = Set.of("lifecycle--temporary-references", "lifecycle--prerender");

    private static ServerWorld world;

    @BeforeAll
    static void open() {
        world = ServerWorld.open();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    static Stream<GoldenModel> models() {
        return GoldenModel.all().stream().filter(model -> !ELSEWHERE.contains(model.name()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void writesTheBytesOfReactsServer(GoldenModel model) throws Exception {
        List<RuntimeException> reported = new ArrayList<>();
        assertThat(world.payload(model, reported)).as(() -> model.source() + "\n" + reported)
                .isEqualTo(model.payload());
    }
}
