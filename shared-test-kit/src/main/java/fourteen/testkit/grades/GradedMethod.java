package fourteen.testkit.grades;

import fourteen.testkit.Graded;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/// A test method that carries `@Graded`, found from what JUnit knows of a test.
///
/// @param key tells methods apart across overloads and test classes that inherit
record GradedMethod(String key, String className, String name, Graded graded) {

    static Optional<GradedMethod> of(Optional<TestSource> source) {
        if (source.isEmpty() || !(source.get() instanceof MethodSource method)) {
            return Optional.empty();
        }
        Method java = method.getJavaMethod();
        String key = method.getClassName() + "#" + method.getMethodName() + "(" + method.getMethodParameterTypes()
                + ")";
        return AnnotationSupport.findAnnotation(java, Graded.class)
                .map(graded -> new GradedMethod(key, method.getClassName(), method.getMethodName(), graded));
    }

    /// The number before the dot: `"5"` of task `"5.2"`.
    String milestone() {
        int dot = graded.task().indexOf('.');
        return dot < 0 ? graded.task() : graded.task().substring(0, dot);
    }
}
