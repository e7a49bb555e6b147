package fourteen.routing.table;

import java.util.List;
import java.util.Optional;

/// The file names that mean something in a directory of `app/`; every other file is the author's own.
public enum Convention {
    PAGE("page"),
    ROUTE("route"),
    LAYOUT("layout"),
    TEMPLATE("template"),
    LOADING("loading"),
    ERROR("error"),
    GLOBAL_ERROR("global-error"),
    NOT_FOUND("not-found"),
    FORBIDDEN("forbidden"),
    UNAUTHORIZED("unauthorized"),
    DEFAULT("default");

    private static final List<String> EXTENSIONS = List.of(".tsx", ".ts", ".jsx", ".js");

    private final String stem;

    Convention(String stem) {
        this.stem = stem;
    }

    /// `not-found`.
    public String stem() {
        return stem;
    }

    /// The convention that a file's name follows: `page.tsx` is [#PAGE], `page.css` and `Page.tsx` are none.
    public static Optional<Convention> of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        if (dot < 0 || !EXTENSIONS.contains(fileName.substring(dot))) {
            return Optional.empty();
        }
        String stem = fileName.substring(0, dot);
        for (Convention convention : values()) {
            if (convention.stem.equals(stem)) {
                return Optional.of(convention);
            }
        }
        return Optional.empty();
    }
}
