package dev.fourteen.build;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Makes {@code mvn -pl milestone-05 test} mean what a learner means by it: the tests of milestone 5, on top of whatever
 * they need, and nobody else's tests. {@code -pl 5} and {@code -pl 05} say the same.
 *
 * <p>Where one module is selected and a choice such as {@code -Dgroups=5.22} leaves none of its tests, that is an error;
 * the test kit says which tasks there are.
 *
 * <p>It also decides how strict the compiler is: warnings in {@code mvn test}, where a half-done solution must still
 * compile, and errors in {@code mvn verify} and in CI.
 *
 * <p>The compiled class lies in {@code .mvn/milestones.jar}, because Maven must have it before it can build anything.
 * Written for Java 8: Maven 3.8's component scanner silently passes over newer class files.
 */
@Named
@Singleton
public final class Milestones extends AbstractMavenLifecycleParticipant {

    private static final Pattern SHORT_NAME = Pattern.compile("(?:milestone-)?0*([1-9][0-9]?)/?");
    private static final Set<String> STRICT_GOALS = new HashSet<String>(Arrays.asList("verify", "install", "deploy"));

    /** Before Maven reads any project: short names become directories, and a user's goal sets the strictness. */
    @Override
    public void afterSessionStart(MavenSession session) {
        List<String> selected = session.getRequest().getSelectedProjects();
        if (selected != null && !selected.isEmpty()) {
            List<String> whole = new ArrayList<String>();
            for (String project : selected) {
                whole.add(directoryOf(project, session.getRequest().getBaseDirectory()));
            }
            // A changed copy: Maven 4's own list refuses changes.
            session.getRequest().setSelectedProjects(whole);
        }
        if ("true".equals(System.getenv("CI")) || mentionsAny(session.getGoals(), STRICT_GOALS)) {
            session.getUserProperties().setProperty("javac.strictness", "-Werror");
        }
    }

    /** Modules that are only built because a selected one needs them keep their tests to themselves; it must run some. */
    @Override
    public void afterProjectsRead(MavenSession session) {
        List<String> selected = session.getRequest().getSelectedProjects();
        if (selected == null || selected.isEmpty()) {
            return;
        }
        for (MavenProject project : session.getProjects()) {
            if (!isSelected(project, selected)) {
                project.getProperties().setProperty("skipTests", "true");
            } else if (selected.size() == 1 && session.getUserProperties().containsKey("groups")) {
                // A task that there isn't leaves none to run, which is no success. Over several modules a task is one module's.
                project.getProperties().setProperty("failIfNoTests", "true");
            }
        }
    }

    private static String directoryOf(String selector, String base) {
        Matcher name = SHORT_NAME.matcher(selector);
        if (base == null || !name.matches() || new File(base, selector).isDirectory()) {
            return selector;
        }
        String prefix = String.format("milestone-%02d-", Integer.valueOf(name.group(1)));
        String[] found = new File(base).list();
        String directory = null;
        for (String candidate : found == null ? new String[0] : found) {
            if (candidate.startsWith(prefix) && new File(base, candidate + "/pom.xml").isFile()) {
                if (directory != null) {
                    return selector;
                }
                directory = candidate;
            }
        }
        return directory == null ? selector : directory;
    }

    private static boolean isSelected(MavenProject project, List<String> selected) {
        String directory = project.getBasedir().getName();
        String id = project.getGroupId() + ":" + project.getArtifactId();
        for (String selector : selected) {
            String plain = selector.endsWith("/") ? selector.substring(0, selector.length() - 1) : selector;
            if (plain.equals(directory) || plain.equals(id) || plain.equals(":" + project.getArtifactId())) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentionsAny(List<String> goals, Set<String> wanted) {
        for (String goal : goals) {
            if (wanted.contains(goal)) {
                return true;
            }
        }
        return false;
    }
}
