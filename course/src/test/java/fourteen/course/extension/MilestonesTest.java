package fourteen.course.extension;

import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The committed jar is tried as Maven runs it: its class, loaded from the jar, with Maven's own session object.
///
/// `mvn -pl course test -Dtest=MilestonesTest -Drebuild` writes the jar anew from its source.
class MilestonesTest {

    private static final MilestonesJar JAR = new MilestonesJar(RepositoryRoot.path());

    @TempDir
    Path directory;

    @Test
    void theCommittedJarIsWhatItsSourceCompilesTo() throws IOException {
        Map<String, byte[]> compiled = JAR.compiled(directory);
        if (System.getProperty("rebuild") != null) {
            JAR.write(compiled);
        }

        Map<String, byte[]> committed = JAR.committed();
        assertThat(committed).containsOnlyKeys(compiled.keySet().toArray(String[]::new));
        committed.forEach((name, bytes) -> assertThat(bytes).as(name + ": CONTRIBUTING.md says how to rebuild it")
                .isEqualTo(compiled.get(name)));
    }

    @Test
    void theJarIsSmallAndItsClassesAreJava8s() throws IOException {
        assertThat(Files.size(JAR.file())).isLessThan(4096);
        JAR.committed().forEach((name, bytes) -> {
            if (name.endsWith(".class")) {
                assertThat(bytes[7]).as(name).isEqualTo((byte) 52);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"milestone-05", "milestone-05/", "05", "5", "milestone-5", "milestone-05-routing"})
    void everyShortNameSelectsTheWholeDirectory(String name) throws Exception {
        MavenSession session = session("test", name);

        run(session);

        assertThat(session.getRequest().getSelectedProjects()).containsExactly("milestone-05-routing");
        assertThat(testsThatRun(session)).containsExactly("milestone-05-routing");
    }

    @Test
    void severalShortNamesSelectSeveralModules() throws Exception {
        MavenSession session = session("test", "5", "milestone-06", "course");

        run(session);

        assertThat(testsThatRun(session)).containsExactly("milestone-05-routing", "milestone-06-hydration", "course");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "milestone-07", "77", "routing", ":milestone-05-routing", "milestone-05-wrong"})
    void whatNamesNoMilestoneReachesMavenAsItIs(String name) throws Exception {
        MavenSession session = session("test", name);

        run(session);

        assertThat(session.getRequest().getSelectedProjects()).containsExactly(name);
    }

    @Test
    void aChoiceThatLeavesNoTestIsAnErrorWhereOneModuleIsSelected() throws Exception {
        MavenSession one = session("test", "5");
        one.getUserProperties().setProperty("groups", "5.22");
        run(one);
        assertThat(one.getProjects().getFirst().getProperties()).containsEntry("failIfNoTests", "true");
        assertThat(one.getProjects().getLast().getProperties()).doesNotContainKey("failIfNoTests");

        MavenSession two = session("test", "5", "6");
        two.getUserProperties().setProperty("groups", "5.22");
        run(two);
        MavenSession all = session("test", "5");
        run(all);
        assertThat(Stream.of(two, all).flatMap(session -> session.getProjects().stream()))
                .noneMatch(project -> project.getProperties().containsKey("failIfNoTests"));
    }

    @Test
    void withoutASelectionAllTestsRun() throws Exception {
        MavenSession session = session("test");

        run(session);

        assertThat(testsThatRun(session)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "install", "deploy"})
    void warningsAreErrorsWhereAChangeIsVerified(String goal) throws Exception {
        MavenSession session = session(goal);

        run(session);

        assertThat(session.getUserProperties()).containsEntry("javac.strictness", "-Werror");
    }

    @Test
    void warningsStayWarningsInAPlainTestUnlessInCi() throws Exception {
        MavenSession session = session("test");

        run(session);

        assertThat(session.getUserProperties().containsKey("javac.strictness"))
                .isEqualTo("true".equals(System.getenv("CI")));
    }

    private static List<String> testsThatRun(MavenSession session) {
        return session.getProjects()
                .stream()
                .filter(project -> project.getProperties().get("skipTests") == null)
                .map(MavenProject::getArtifactId)
                .toList();
    }

    private MavenSession session(String goal, String... selected) throws IOException {
        List<MavenProject> projects = new ArrayList<>();
        for (String name : List.of("milestone-05-routing", "milestone-06-hydration", "course")) {
            Path pom = directory.resolve(name).resolve("pom.xml");
            Files.createDirectories(pom.getParent());
            Files.writeString(pom, "<project/>");
            Model model = new Model();
            model.setGroupId("dev.fourteen");
            model.setArtifactId(name);
            MavenProject project = new MavenProject(model);
            project.setFile(pom.toFile());
            projects.add(project);
        }
        var request = new DefaultMavenExecutionRequest().setBaseDirectory(directory.toFile())
                .setGoals(List.of(goal))
                .setSelectedProjects(List.of(selected));
        // The container and the repository are Maven's own affairs; the extension asks for neither.
        @SuppressWarnings({"deprecation", "NullAway"})
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        session.setProjects(projects);
        return session;
    }

    private static void run(MavenSession session) throws Exception {
        URL[] jar = {JAR.file().toUri().toURL()};
        try (var loader = new URLClassLoader(jar, MilestonesTest.class.getClassLoader())) {
            var extension = (AbstractMavenLifecycleParticipant) loader.loadClass("dev.fourteen.build.Milestones")
                    .getDeclaredConstructor()
                    .newInstance();
            extension.afterSessionStart(session);
            extension.afterProjectsRead(session);
        }
    }
}
