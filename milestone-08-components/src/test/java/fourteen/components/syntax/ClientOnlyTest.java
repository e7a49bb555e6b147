package fourteen.components.syntax;

import fourteen.testkit.NodeJs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The list against the packages themselves.
class ClientOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"react", "react-dom"})
    void isWhatTheTwoBuildsOfAPackageDifferIn(String name) {
        Set<String> difference = new TreeSet<>(exports(NodeJs.script(script(name))));
        difference.removeAll(exports(NodeJs.script(script(name)).flag("--conditions=react-server")));
        difference.removeIf(each -> each.startsWith("__"));
        assertThat(difference).hasSizeGreaterThan(5).isEqualTo(new TreeSet<>(ClientOnly.of(name)));
    }

    private static String script(String name) {
        return "process.stdout.write(Object.keys(require('" + name + "')).join())";
    }

    private static List<String> exports(NodeJs script) {
        return List.of(script.env("NODE_ENV", "development").run().split(","));
    }
}
