package fourteen.testkit;

/// Who sees a graded test's result, and when. The names, in lower case, are Gradescope's.
public enum Visibility {
    VISIBLE,
    HIDDEN,
    AFTER_DUE_DATE,
    AFTER_PUBLISHED
}
