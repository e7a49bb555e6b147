package fourteen.modules.resolve;

/// How a module is asked for: packages may answer the two with different files.
public enum ImportKind {
    IMPORT("import"), REQUIRE("require");

    private final String condition;

    ImportKind(String condition) {
        this.condition = condition;
    }

    /// The condition of this kind in a package's `exports`.
    String condition() {
        return condition;
    }
}
