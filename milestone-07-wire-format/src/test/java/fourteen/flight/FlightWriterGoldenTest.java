package fourteen.flight;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

class FlightWriterGoldenTest {

    @TestFactory
    Stream<DynamicTest> writesTheSameBytesAgain() {
        return Golden.all()
                .stream()
                .filter(Golden::isSynchronous)
                .map(golden -> DynamicTest.dynamicTest(golden.name(),
                        () -> assertThat(new String(Sent.rewritten(golden.payload()), ISO_8859_1))
                                .isEqualTo(new String(golden.payload(), ISO_8859_1))));
    }

    @TestFactory
    Stream<DynamicTest> writesTheSameRowsOfEachIdAgain() {
        return Golden.all()
                .stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(),
                        () -> assertThat(Sent.rowsById(Sent.rewritten(golden.payload())))
                                .isEqualTo(Sent.rowsById(golden.payload()))));
    }
}
