package fourteen.testkit.grades;

import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/// A test as JUnit's tag filter shall see it: with its task among the tags.
final class Tagged extends AbstractTestDescriptor {

    private final TestDescriptor test;
    private final Set<TestTag> tags;

    Tagged(TestDescriptor test, Set<TestTag> tags) {
        super(test.getUniqueId(), test.getDisplayName());
        this.test = test;
        this.tags = Set.copyOf(tags);
    }

    @Override
    public Type getType() {
        return test.getType();
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }
}
