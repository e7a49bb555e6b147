package fourteen.course.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import fourteen.course.architecture.Rooms.Room;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The rules, each with its reason; what is new in the project obeys them without being named here.
final class Rules {

    // The line is for a learner who runs Maven: a test run that chose nothing must not be silent.
    private static final Set<String> MAY_PRINT = Set.of("fourteen.testkit.grades.TaskFilter");

    private static final String[] TEST_LIBRARIES = {"org.junit..", "org.assertj..", "org.opentest4j..",
            "org.openqa.selenium..",
            "org.jsoup..", "com.tngtech.archunit..", "fourteen.testkit.."};

    private Rules() {}

    /// All rules by name, in reading order.
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every class lives in a package of its module", packagesOfTheirModule());
        rules.put("no milestone knows a later one", noLaterMilestone());
        rules.put("milestones know each other along the arrows only", alongTheArrows());
        rules.put("packages are free of cycles", freeOfCycles());
        rules.put("the route table and the wire format know no JavaScript", noJavaScript());
        rules.put("every package is null-marked", nullMarked());
        rules.put("main code does not print", noPrinting());
        rules.put("milestones do not carry test libraries", noTestLibraries());
        rules.put("every milestone has one exception root, of the one shape", ExceptionShape.rule());
        return rules;
    }

    private static ArchRule packagesOfTheirModule() {
        return classes().should(condition("live in a package of their module", (each, violations) -> {
            Optional<Room> room = Rooms.of(each.getPackageName());
            String path = each.getSource()
                    .map(source -> Path.of(source.getUri()).toString().replace('\\', '/'))
                    .orElse("");
            if (room.isEmpty()) {
                violations.add("lives in " + each.getPackageName() + ", which is no module's package");
            } else if (!path.contains("/" + room.get().module() + "/target/classes/")) {
                violations.add("lives in " + each.getPackageName() + " but outside the module " + room.get().module());
            }
        }));
    }

    private static ArchRule noLaterMilestone() {
        return classes().that(areInMilestones())
                .should(dependOnlyWhere("not know a later milestone",
                        (from, to) -> to.number() <= from.number()));
    }

    private static ArchRule alongTheArrows() {
        return classes().should(dependOnlyWhere("know only modules that an arrow of the design leads to",
                (from, to) -> Rooms.reachable(from).contains(to.number())));
    }

    private static ArchRule freeOfCycles() {
        return slices().assignedFrom(new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass each) {
                // A milestone's exception root stands in its first package, is thrown from all of them, and may name
                // what it tells of: it binds nobody.
                boolean ours = each.getPackageName().startsWith("fourteen") && !each.isAssignableTo(Throwable.class);
                return ours ? SliceIdentifier.of(each.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        }).namingSlices("package $1").should().beFreeOfCycles();
    }

    private static ArchRule noJavaScript() {
        return noClasses().that()
                .resideInAnyPackage("fourteen.routing.table..", "fourteen.flight..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fourteen.js..", "fourteen.modules..", "fourteen.react..", "org.graalvm..",
                        "org.mozilla..",
                        "com.caoccao..");
    }

    private static ArchRule nullMarked() {
        return classes().should(condition("be in a package that is @NullMarked", (each, violations) -> {
            if (!each.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                violations.add("is in " + each.getPackageName() + ", whose package-info.java lacks @NullMarked");
            }
        }));
    }

    private static ArchRule noPrinting() {
        return noClasses()
                .that(DescribedPredicate.describe("may not print", each -> !MAY_PRINT.contains(each.getName())))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(printsAStackTrace());
    }

    /// With a writer as its argument the method prints where it is told to.
    private static DescribedPredicate<JavaMethodCall> printsAStackTrace() {
        return DescribedPredicate.describe("it prints a stack trace to System.err",
                call -> call.getName().equals("printStackTrace") && call.getTarget().getRawParameterTypes().isEmpty()
                        && call.getTargetOwner().isAssignableTo(Throwable.class));
    }

    private static ArchRule noTestLibraries() {
        return noClasses().that(areInMilestones().or(DescribedPredicate.describe("in the assembly",
                each -> Rooms.of(each.getPackageName()).filter(room -> room.number() == 15).isPresent())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TEST_LIBRARIES);
    }

    static DescribedPredicate<JavaClass> areInMilestones() {
        return DescribedPredicate.describe("are in milestones",
                each -> Rooms.of(each.getPackageName()).filter(Room::isMilestone).isPresent());
    }

    private static ArchCondition<JavaClass> dependOnlyWhere(String description,
            BiFunction<Room, Room, Boolean> allowed) {
        return condition(description, (each, violations) -> {
            Optional<Room> from = Rooms.of(each.getPackageName());
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                Optional<Room> to = Rooms.of(dependency.getTargetClass().getBaseComponentType().getPackageName());
                if (from.isPresent() && to.isPresent() && !allowed.apply(from.get(), to.get())) {
                    violations.add("must not know " + to.get().module() + ": " + dependency.getDescription());
                }
            }
        });
    }

    /// Collects what is wrong with one class.
    interface Violations {
        void add(String message);
    }

    /// Looks at one class.
    interface Check {
        void look(JavaClass each, Violations violations);
    }

    static ArchCondition<JavaClass> condition(String description, Check check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                check.look(each,
                        message -> events.add(SimpleConditionEvent.violated(each, each.getName() + " " + message)));
            }
        };
    }
}
