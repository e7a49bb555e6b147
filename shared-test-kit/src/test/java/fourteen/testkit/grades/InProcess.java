package fourteen.testkit.grades;

import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs test classes with JUnit inside a test, without what the launcher would register on its own.
final class InProcess {

    static final LauncherConfig BARE = LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    private InProcess() {}

    static void run(TestExecutionListener listener, List<PostDiscoveryFilter> filters, Class<?>... classes) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(List.of(classes).stream().map(DiscoverySelectors::selectClass).toList())
                .filters(filters.toArray(PostDiscoveryFilter[]::new))
                .build();
        Launcher launcher = LauncherFactory.create(BARE);
        launcher.execute(request, listener);
    }
}
