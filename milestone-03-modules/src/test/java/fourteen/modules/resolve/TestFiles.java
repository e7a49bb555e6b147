package fourteen.modules.resolve;

import fourteen.modules.ModulesException;
import fourteen.modules.source.ModuleSource;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Files below `/app`, and a resolver over them.
final class TestFiles {

    private static final Path ROOT = Path.of("/app").toAbsolutePath();

    private final Resolver resolver;

    private TestFiles(Resolver resolver) {
        this.resolver = resolver;
    }

    /// Empty files.
    static TestFiles named(String... names) {
        String[] namesAndTexts = new String[names.length * 2];
        for (int i = 0; i < names.length; i++) {
            namesAndTexts[2 * i] = names[i];
            namesAndTexts[2 * i + 1] = "";
        }
        return with(options -> options, namesAndTexts);
    }

    static TestFiles of(String... namesAndTexts) {
        return with(options -> options, namesAndTexts);
    }

    static TestFiles with(UnaryOperator<ResolverOptions> options, String... namesAndTexts) {
        Map<Path, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(ROOT.resolve(namesAndTexts[i]), namesAndTexts[i + 1]);
        }
        return new TestFiles(
                new Resolver(ModuleSource.memory(files), options.apply(ResolverOptions.node(ROOT))));
    }

    static Path path(String name) {
        return ROOT.resolve(name);
    }

    /// What an import in a file leads to, relative to the root; `node:path`, `empty` for the other kinds.
    String resolve(String specifier, String from) {
        return resolve(specifier, from, ImportKind.IMPORT);
    }

    String resolve(String specifier, String from, ImportKind kind) {
        return switch (resolver.resolve(specifier, ROOT.resolve(from).normalize(), kind, null)) {
            case Resolution.File(Path path) -> ROOT.relativize(path).toString().replace('\\', '/');
            case Resolution.Builtin(String name) -> "node:" + name;
            case Resolution.Empty _ -> "empty";
        };
    }

    /// What is said where nothing answers.
    ModulesException failure(String specifier, String from) {
        try {
            throw new AssertionError(specifier + " is " + resolve(specifier, from));
        } catch (ModulesException e) {
            return e;
        }
    }

    String message(String specifier, String from) {
        return failure(specifier, from).getMessage().replace(ROOT.toString(), "/app");
    }
}
