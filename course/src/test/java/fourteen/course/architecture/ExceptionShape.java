package fourteen.course.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fourteen.course.architecture.Rooms.Room;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/// Each milestone has one exception root, such as `HttpException`: unchecked, and with what a reader needs
/// to go on: stable id, summary, place, expected, got, next step, lesson.
final class ExceptionShape {

    private static final List<String> METHODS = List.of("id", "summary", "place", "expected", "got", "next", "lesson");

    private ExceptionShape() {}

    static ArchRule rule() {
        return classes().that(Rules.areInMilestones())
                .should(new ArchCondition<>("have one exception root a milestone") {

                    private final Map<Room, List<JavaClass>> classes = new TreeMap<>(
                            Comparator.comparingInt(Room::number));

                    @Override
                    public void init(Collection<JavaClass> all) {
                        classes.clear();
                    }

                    @Override
                    public void check(JavaClass each, ConditionEvents events) {
                        Room room = Rooms.of(each.getPackageName()).orElseThrow();
                        classes.computeIfAbsent(room, _ -> new ArrayList<>()).add(each);
                    }

                    @Override
                    public void finish(ConditionEvents events) {
                        classes.forEach((room, all) -> judge(room, all, events));
                    }
                });
    }

    private static void judge(Room room, List<JavaClass> all, ConditionEvents events) {
        boolean empty = all.stream().allMatch(each -> each.getSimpleName().equals("package-info"));
        // An Error is a signal that scripts can't catch; it stays inside its package.
        all.stream()
                .filter(each -> each.isAssignableTo(Throwable.class) && !each.isAssignableTo(Exception.class))
                .filter(ExceptionShape::isPublic)
                .forEach(each -> events
                        .add(SimpleConditionEvent.violated(each, each.getName() + " must not be public")));
        List<JavaClass> roots = all.stream()
                .filter(each -> each.isAssignableTo(Exception.class) && !isBetweenNeighbours(each))
                .filter(each -> each.getRawSuperclass().flatMap(parent -> Rooms.of(parent.getPackageName())).isEmpty())
                .toList();
        if (!empty && roots.size() != 1) {
            String found = roots.isEmpty()
                    ? "none"
                    : String.join(", ", roots.stream().map(JavaClass::getName).sorted().toList());
            events.add(SimpleConditionEvent.violated(all.getFirst(),
                    "the module " + room.module() + " must have one exception root; found: " + found));
            return;
        }
        for (JavaClass root : roots) {
            if (!root.isAssignableTo(RuntimeException.class)) {
                events.add(SimpleConditionEvent.violated(root, root.getName() + " must be unchecked"));
            }
            for (String name : METHODS) {
                Optional<JavaMethod> method = root.tryGetMethod(name);
                boolean right = method.isPresent() && method.get().getRawReturnType().isEquivalentTo(String.class)
                        && method.get().getModifiers().contains(JavaModifier.PUBLIC);
                if (!right) {
                    events.add(SimpleConditionEvent.violated(root,
                            root.getName() + " must have a method: public String " + name + "()"));
                }
            }
        }
    }

    /// A checked exception that no other package can name is a return value: the compiler sees to it that a neighbour
    /// catches it.
    private static boolean isBetweenNeighbours(JavaClass each) {
        return !isPublic(each) && !each.isAssignableTo(RuntimeException.class);
    }

    private static boolean isPublic(JavaClass each) {
        return each.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
