package fourteen.testkit.grades;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;

/// Which tests `-Dgroups=…` and `-DexcludedGroups=…` choose, where a `@Graded` task counts as a tag, and what to say when
/// the choice is empty.
///
/// Surefire hands neither expression to JUnit (its own filter would not know the tasks); both arrive as system properties
/// of the tests' JVM. A comma separates alternatives, as it does for Surefire.
final class TaskSelection {

    private static final Pattern TASK = Pattern.compile("(\\d{1,2})\\.\\d{1,2}");
    private static final Pattern OPERATORS = Pattern.compile("[\\s,()&|!]+");
    private static final Comparator<String> BY_NUMBER = Comparator
            .<String>comparingInt(task -> Integer.parseInt(task.substring(0, task.indexOf('.'))))
            .thenComparingInt(task -> Integer.parseInt(task.substring(task.indexOf('.') + 1)));

    private final String included;
    private final List<PostDiscoveryFilter> filters = new ArrayList<>();
    private final Set<String> tasksSeen = new TreeSet<>(BY_NUMBER);
    private final Set<String> milestonesSeen = new HashSet<>();
    private boolean anySelected;

    TaskSelection(String included, String excluded) {
        this.included = included.strip();
        if (!this.included.isEmpty()) {
            filters.add(TagFilter.includeTags(alternatives(this.included)));
        }
        if (!excluded.isBlank()) {
            filters.add(TagFilter.excludeTags(alternatives(excluded)));
        }
    }

    private static List<String> alternatives(String expressions) {
        return Pattern.compile(",")
                .splitAsStream(expressions)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    synchronized FilterResult apply(TestDescriptor test) {
        var graded = GradedMethod.of(test.getSource());
        Set<TestTag> tags = new HashSet<>(test.getTags());
        graded.ifPresent(method -> {
            tags.add(TestTag.create(method.graded().task()));
            tags.add(TestTag.create(method.milestone()));
            tags.add(TestTag.create("graded"));
            if (TASK.matcher(method.graded().task()).matches()) {
                tasksSeen.add(method.graded().task());
                milestonesSeen.add(method.milestone());
            }
        });
        TestDescriptor tagged = new Tagged(test, tags);
        for (PostDiscoveryFilter filter : filters) {
            FilterResult result = filter.apply(tagged);
            if (result.excluded()) {
                return result;
            }
        }
        anySelected = true;
        return FilterResult.included("chosen by its tags");
    }

    /// What a run that chose nothing, or asked for a task that its milestone does not have, must say.
    ///
    /// A task of another milestone is no error: a run over all modules passes by the modules of the others.
    ///
    /// @return the line to print, empty if there is nothing to say
    /// @throws JUnitException if a task was named that does not exist
    synchronized String verdict() {
        for (String word : OPERATORS.split(included)) {
            var task = TASK.matcher(word);
            if (task.matches() && milestonesSeen.contains(task.group(1)) && !tasksSeen.contains(word)) {
                throw new JUnitException("No graded test is of task " + word + ". " + tasks());
            }
        }
        return anySelected || included.isEmpty() ? "" : "No test here has the tag " + included + ". " + tasks();
    }

    private String tasks() {
        return tasksSeen.isEmpty()
                ? "There are no graded tests here."
                : "The tasks here are " + String.join(", ", tasksSeen) + ".";
    }
}
