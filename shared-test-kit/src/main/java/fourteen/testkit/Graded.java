package fourteen.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks a JUnit test whose passing earns points. The points of one milestone add up to 100.
///
/// It stands beside `@Test` (or `@ParameterizedTest`, `@TestFactory`: the points are then earned when every case passes).
/// The task also acts as a tag: `mvn -pl milestone-05 test -Dgroups=5.2` runs one task's tests. So do the milestone's
/// number and the word `graded`, in any JUnit tag expression: `-Dgroups='graded & !5.3'`.
///
/// Every run writes what was earned to `target/grades.json`. A task that still has its starter fails with one line.
@Documented
@ExtendWith(StarterExtension.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Graded {

    /// The task's id as the lesson writes it: milestone, dot, number; `"5.2"`.
    String task();

    /// Points earned when the test passes; at least 1.
    int points();

    /// Who sees the result, and when; the names are Gradescope's.
    Visibility visibility() default Visibility.VISIBLE;
}
