package fourteen.course.proof;

import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// The child process of a proof: runs the tests below one directory of classes, those that `-Dgroups` chooses.
///
/// The test kit's listener writes what came of each to the file that `-Dfourteen.grades` names.
public final class GradedTests {

    private GradedTests() {}

    /// @param arguments the directory of the compiled tests
    public static void main(String[] arguments) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(Path.of(arguments[0]))))
                .build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request);
        }
        // A wrong solution may have left a thread running that would keep this process alive.
        System.exit(0);
    }
}
