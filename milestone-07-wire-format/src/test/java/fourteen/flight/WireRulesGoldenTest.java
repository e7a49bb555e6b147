package fourteen.flight;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatWire;

/// The rules that failures quote are those that React's server keeps.
final class WireRulesGoldenTest {

    @TestFactory
    Stream<DynamicTest> reactsServerKeepsTheRules() {
        return Golden.all()
                .stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(),
                        () -> assertThatWire(golden.payload()).keepsRules()));
    }

    @TestFactory
    Stream<DynamicTest> reactsServerKeepsTheCustoms() {
        return Golden.all()
                .stream()
                .filter(Golden::isSynchronous)
                .map(golden -> DynamicTest.dynamicTest(golden.name(),
                        () -> assertThatWire(golden.payload()).keepsCustoms()));
    }
}
