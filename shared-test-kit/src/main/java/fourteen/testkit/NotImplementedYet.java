package fourteen.testkit;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A task that still has its starter: one quiet line instead of a stack trace.
///
/// The starter's methods throw `UnsupportedOperationException("1.2: <title>")`; that text, anywhere among a failure's
/// causes or quoted in its message, is what is recognised.
public final class NotImplementedYet extends AssertionError {

    private static final Pattern STARTER = Pattern.compile("(\\d{1,2}\\.\\d{1,2}): (.+)");
    private static final Pattern QUOTED = Pattern.compile("UnsupportedOperationException: " + STARTER.pattern());

    private final String task;

    private NotImplementedYet(String task, String title) {
        super(task + " not implemented yet: " + title.strip());
        this.task = task;
        // The line says all; where it was thrown is the starter's own throw statement.
        setStackTrace(new StackTraceElement[0]);
    }

    /// The task that is still to do; not always the one under test: task 1.2 may stand on 1.1.
    public String task() {
        return task;
    }

    /// The starter's own exception behind a failure, if there is one.
    public static Optional<NotImplementedYet> behind(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (@Nullable
        Throwable each = failure; each != null && seen.add(each); each = each.getCause()) {
            if (each instanceof NotImplementedYet known) {
                return Optional.of(known);
            }
            String message = each.getMessage() == null ? "" : each.getMessage();
            Matcher starter = STARTER.matcher(message);
            if (each instanceof UnsupportedOperationException && starter.matches()) {
                return Optional.of(new NotImplementedYet(starter.group(1), starter.group(2)));
            }
            Matcher quoted = QUOTED.matcher(message);
            if (quoted.find()) {
                return Optional.of(new NotImplementedYet(quoted.group(1), quoted.group(2)));
            }
        }
        return Optional.empty();
    }
}
