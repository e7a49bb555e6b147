package fourteen.modules.resolve;

import fourteen.modules.ModulesException;

/// A bare specifier taken apart: `@scope/name/path/in/it`.
///
/// @param name `react-dom`, `@scope/name`
/// @param path what stands behind it, `""` for the package itself
record PackageName(String name, String path) {

    static PackageName of(String specifier, Attempt attempt) {
        int slash = specifier.indexOf('/');
        if (specifier.startsWith("@") && slash >= 0) {
            slash = specifier.indexOf('/', slash + 1);
        }
        String name = slash < 0 ? specifier : specifier.substring(0, slash);
        boolean scoped = name.startsWith("@");
        if (name.isEmpty() || name.startsWith(".") || name.contains("\\") || name.contains("%")
                || (scoped && (name.indexOf('/') < 2 || name.endsWith("/")))) {
            throw ModulesException.badSpecifier(specifier, attempt.place(), "no package can be named so");
        }
        return new PackageName(name, slash < 0 ? "" : specifier.substring(slash + 1));
    }

    /// As a key of `exports`: `.`, `./path`.
    String subpath() {
        return path.isEmpty() ? "." : "./" + path;
    }
}
