package fourteen.course.proof;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// The process behind [Child]: runs graded tests as often as it is asked to, each time against other classes of the same
/// milestone.
///
/// Every run has a class loader of its own for the milestone's classes and its tests; all other classes, the JavaScript
/// engine and the browser stay as warm as the runs before left them. An order is a line on standard input, the name of
/// a file whose lines are: the milestone's classes, its tests' classes, the groups, the file for the grades. The answer
/// is [#DONE] on standard output.
public final class GradedTests {

    static final String DONE = "graded tests: done";

    private GradedTests() {}

    /// @param arguments none
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        String libraries = System.getProperty("java.class.path");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            List<String> lines = Files.readAllLines(Path.of(order));
            System.setProperty("java.class.path",
                    String.join(File.pathSeparator, lines.get(0), lines.get(1), libraries));
            run(Path.of(lines.get(0)), Path.of(lines.get(1)), lines.get(2), lines.get(3));
            answers.println(DONE);
            answers.flush();
        }
        // A wrong solution may have left a thread running that would keep this process alive.
        System.exit(0);
    }

    private static void run(Path classes, Path tests, String groups, String grades) throws IOException {
        System.setProperty("groups", groups);
        System.setProperty("fourteen.grades", grades);
        ClassLoader libraries = GradedTests.class.getClassLoader();
        try (var variant = new URLClassLoader(urls(classes, tests), libraries)) {
            Thread.currentThread().setContextClassLoader(variant);
            var request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(tests)))
                    .build();
            try (var session = LauncherFactory.openSession()) {
                session.getLauncher().execute(request);
            }
        } finally {
            Thread.currentThread().setContextClassLoader(libraries);
        }
    }

    private static URL[] urls(Path... directories) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path directory : directories) {
            urls.add(directory.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
