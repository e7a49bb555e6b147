package fourteen.components.build;

import fourteen.components.ComponentAssets;
import fourteen.hydration.ClientBuild;
import fourteen.modules.LoaderOptions;
import fourteen.routing.AppRoutes;
import fourteen.routing.table.AppFiles;
import fourteen.testkit.NodeJs;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;

/// An app that a test writes. React and the bundler are the repository's.
final class TestApp {

    private final Path root;
    private Map<String, String> environment = Map.of();
    private Map<String, String> modules = Map.of();
    private String start = ComponentClient.START;

    TestApp(Path root) {
        this.root = root;
        write("package.json", "{\"type\": \"module\"}");
        write("app/layout.tsx", """
                export default function Layout({ children }: { children: React.ReactNode }) {
                  return <html><body>{children}</body></html>;
                }
                """);
    }

    Path root() {
        return root;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /// A file, younger than any that it replaces.
    TestApp write(String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            FileTime before = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
            Files.writeString(file, content);
            if (before != null) {
                // A clock that counts in seconds would not see the difference.
                Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 2_000));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestApp environment(Map<String, String> values) {
        environment = values;
        return this;
    }

    /// Modules of a framework: specifier to resource.
    TestApp modules(Map<String, String> resources) {
        modules = resources;
        return this;
    }

    TestApp start(String specifier) {
        start = specifier;
        return this;
    }

    Path out() {
        return root.resolve(".fourteen/out");
    }

    ComponentClient client(boolean production) {
        String mode = production ? "production" : "development";
        LoaderOptions server = LoaderOptions.of(root, !production)
                .conditions(Set.of("react-server", "node", mode))
                .kit(RepositoryRoot.path());
        ClientBuild build = new ClientBuild(root, RepositoryRoot.path(), out(), production, environment);
        return new ComponentClient(build.withModules(modules), server, start);
    }

    ComponentBuild build() {
        return ComponentBuild.run(client(true), root.resolve("app"));
    }

    /// Builds, and opens the build.
    ComponentAssets built() {
        ComponentBuild _ = build();
        return BuiltComponentAssets.open(root, out());
    }

    DevComponentAssets development() {
        Path app = root.resolve("app");
        return new DevComponentAssets(client(false),
                () -> ComponentRoute.of(AppRoutes.of(AppFiles.on(app)), app));
    }

    /// A built file.
    Path file(ComponentAssets assets, String url) {
        return assets.directory().resolve(url.substring(assets.publicPath().length()));
    }

    String text(ComponentAssets assets, String url) {
        try {
            return Files.readString(file(assets, url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What an expression makes of built client modules, in Node: `a` is the first one's namespace, `b` the second's.
    String evaluated(ComponentAssets assets, String expression, String... modules) {
        StringBuilder script = new StringBuilder("""
                import { register } from 'node:module';
                register('data:text/javascript,' + encodeURIComponent(`
                  export const resolve = (specifier, context, next) =>
                    next(specifier.startsWith('%1$s') ? '%2$s' + specifier.slice('%1$s'.length) : specifier, context);
                `));
                """.formatted(assets.publicPath(), assets.directory().toUri()));
        for (int i = 0; i < modules.length; i++) {
            script.append("const {default: %c} = await import('%s');\n".formatted('a' + i,
                    assets.preloads(modules[i]).getFirst()));
        }
        return NodeJs.module(script + "process.stdout.write(String(" + expression + "));").run();
    }
}
