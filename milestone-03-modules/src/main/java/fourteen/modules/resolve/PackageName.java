package fourteen.modules.resolve;

import fourteen.modules.ModulesException;

/// A bare specifier taken apart: `@scope/name/path/in/it`.
///
/// @param name `react-dom`, `@scope/name`
/// @param path what stands behind it, `""` for the package itself
record PackageName(String name, String path) {

    /// @throws ModulesException if no package can be named so
    static PackageName of(String specifier, Attempt attempt) {
        int slash = specifier.indexOf('/');
        if (specifier.startsWith("@") && slash >= 0) {
            slash = specifier.indexOf('/', slash + 1);
        }
        String name = slash < 0 ? specifier : specifier.substring(0, slash);
        boolean scoped = name.startsWith("@");
        if (name.isEmpty() || name.startsWith(".") || name.contains("\\") || name.contains("%")
                || (scoped && (name.indexOf('/') < 2 || name.endsWith("/")))) {
            // `@/button` is none, and may still have been looked for by a tsconfig's paths.
            throw attempt.places().isEmpty()
                    ? ModulesException.badSpecifier(specifier, attempt.place(), "no package can be named so")
                    : ModulesException.notFound(specifier, attempt.place(), attempt.places(), null);
        }
        return new PackageName(name, slash < 0 ? "" : specifier.substring(slash + 1));
    }

    /// As a key of `exports`: `.`, `./path`.
    String subpath() {
        return path.isEmpty() ? "." : "./" + path;
    }
}
