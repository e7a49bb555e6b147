package fourteen.course.proof;

import java.util.List;

/// What came of one check.
sealed interface Verdict {

    /// It holds; the notes are what an author may want to know all the same.
    record Holds(List<String> notes) implements Verdict {}

    /// It does not hold.
    record Broken(String problem) implements Verdict {}

    /// This machine can't tell: something that the tests need isn't installed.
    record Unknown(String reason) implements Verdict {}

    static Verdict holds() {
        return new Holds(List.of());
    }

    /// Holds where there is no problem.
    static Verdict of(List<String> problems) {
        return problems.isEmpty() ? holds() : new Broken(String.join("\n", problems));
    }
}
