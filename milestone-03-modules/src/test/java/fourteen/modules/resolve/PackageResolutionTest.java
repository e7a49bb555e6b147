package fourteen.modules.resolve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Packages without `exports`, Node's own modules, aliases, the `browser` field, `tsconfig.json`.
class PackageResolutionTest {

    @Test
    void theNearestNodeModulesCounts() {
        TestFiles files = TestFiles.of("node_modules/p/index.js", "", "app/node_modules/p/package.json",
                "{\"main\": \"lib\"}", "app/node_modules/p/lib/index.js", "", "node_modules/@s/q/package.json",
                "{\"module\": \"es.js\"}", "node_modules/@s/q/es.js", "", "node_modules/@s/q/sub/x.js", "");
        assertThat(files.resolve("p", "a.js")).isEqualTo("node_modules/p/index.js");
        assertThat(files.resolve("p", "app/deep/a.js")).isEqualTo("app/node_modules/p/lib/index.js");
        assertThat(files.resolve("@s/q", "app/deep/a.js")).isEqualTo("node_modules/@s/q/es.js");
        assertThat(files.resolve("@s/q/sub/x", "app/a.js")).isEqualTo("node_modules/@s/q/sub/x.js");
        assertThat(files.resolve("p", "app/node_modules/other/x.js")).isEqualTo("app/node_modules/p/lib/index.js");
    }

    @Test
    void aPackageThatIsNotInstalledNamesTheNearestOne() {
        TestFiles files = TestFiles.named("node_modules/react-dom/index.js", "node_modules/react-dom/server.js");
        assertThat(files.message("raect-dom/server", "page.tsx")).isEqualTo("""
                Cannot find module 'raect-dom/server'
                  expected  one of /app/node_modules/raect-dom
                            /node_modules/raect-dom
                  next      did you mean 'react-dom/server'?
                  lesson    course/lessons/03-modules.md#task-31-resolve-relative-paths  [MODULES-01]""");
        assertThat(files.failure("lodash", "page.tsx").next())
                .isEqualTo("check the name, or install the package with npm");
    }

    @Test
    void nodesOwnModulesGoBeforePackagesIfTheyExistHere() {
        String[] names = {"node_modules/path/index.js", "", "node_modules/buffer/index.js", ""};
        TestFiles files = TestFiles.with(options -> options.builtins(Set.of("path")), names);
        assertThat(files.resolve("path", "a.js")).isEqualTo("node:path");
        assertThat(files.resolve("node:path", "a.js")).isEqualTo("node:path");
        assertThat(files.resolve("buffer", "a.js")).isEqualTo("node_modules/buffer/index.js");
        assertThat(files.resolve("fs/promises", "a.js")).isEqualTo("node:fs/promises");
        assertThat(files.resolve("node:whatever", "a.js")).isEqualTo("node:whatever");
    }

    @Test
    void aliasesCountOnce() {
        TestFiles files = TestFiles.with(
                options -> options.aliases(Map.of("next/*", "./lib/*", "react", "react/other", "same", "same")),
                "lib/link.js", "", "node_modules/react/index.js", "", "node_modules/react/other.js", "",
                "node_modules/same/index.js", "");
        assertThat(files.resolve("next/link", "deep/a.js")).isEqualTo("lib/link.js");
        assertThat(files.resolve("react", "deep/a.js")).isEqualTo("node_modules/react/other.js");
        assertThat(files.resolve("react/index.js", "a.js")).isEqualTo("node_modules/react/index.js");
        assertThat(files.resolve("same", "a.js")).isEqualTo("node_modules/same/index.js");
    }

    @Test
    void theBrowserFieldCountsWhereItIsWanted() {
        String[] names = {"node_modules/p/package.json",
                "{\"main\": \"./main.js\", \"browser\": {\"./main.js\": \"./browser.js\", \"fs\": false, \"q\": \"./q.js\", \"./off\": false}}",
                "node_modules/p/main.js", "", "node_modules/p/browser.js", "", "node_modules/p/q.js", "",
                "node_modules/p/off.js", "", "node_modules/s/package.json",
                "{\"main\": \"./main.js\", \"browser\": \"./b.js\"}", "node_modules/s/b.js", "",
                "node_modules/s/main.js", ""};
        TestFiles browser = TestFiles.with(options -> options.browserField(true), names);
        assertThat(browser.resolve("p", "a.js")).isEqualTo("node_modules/p/browser.js");
        assertThat(browser.resolve("s", "a.js")).isEqualTo("node_modules/s/b.js");
        assertThat(browser.resolve("fs", "node_modules/p/main.js")).isEqualTo("empty");
        assertThat(browser.resolve("q", "node_modules/p/main.js")).isEqualTo("node_modules/p/q.js");
        assertThat(browser.resolve("./off", "node_modules/p/main.js")).isEqualTo("empty");
        assertThat(browser.resolve("./main", "node_modules/p/q.js")).isEqualTo("node_modules/p/browser.js");
        assertThat(TestFiles.of(names).resolve("p", "a.js")).isEqualTo("node_modules/p/main.js");
    }

    @Test
    void tsconfigPathsAndBaseUrlCountWithWhatTheyExtend() {
        TestFiles files = TestFiles.with(options -> options.tsconfig(TestFiles.path("tsconfig.json")), "tsconfig.json", """
                {
                  // comments and a trailing comma
                  "extends": ["./configs/base", "shared-config"],
                }""", "configs/base.json", """
                {"compilerOptions": {"paths": {"@/*": ["../src/*", "../generated/*"], "@/exact": ["../src/one.ts"],
                  "@/components/*": ["../ui/*"]}}}""", "node_modules/shared-config/tsconfig.json",
                "{\"compilerOptions\": {\"baseUrl\": \"../../base\"}}", "src/one.ts", "", "src/x.tsx", "",
                "generated/y.js",
                "", "ui/button.tsx", "", "base/in-base.ts", "", "node_modules/@/x/index.js", "");
        assertThat(files.resolve("in-base", "a.ts")).isEqualTo("base/in-base.ts");
        assertThat(files.failure("@/x", "node_modules/q/a.js").id()).isEqualTo("MODULES-12");
    }

    @Test
    void tsconfigPathsAreRelativeToTheFileThatHasThem() {
        TestFiles files = TestFiles.with(options -> options.tsconfig(TestFiles.path("tsconfig.json")), "tsconfig.json",
                "{\"extends\": \"./configs/base.json\"}", "configs/base.json",
                """
                        {"compilerOptions": {"paths": {"@/*": ["../src/*", "../generated/*"],
                          "@/exact": ["../src/one.ts"], "@/components/*": ["../ui/*"], "*.data": ["../data/*.json"]}}}""",
                "src/one.ts", "", "src/x.tsx", "", "generated/y.js", "", "ui/button.tsx", "", "data/posts.json", "",
                "src/components/button.tsx", "");
        assertThat(files.resolve("@/x", "deep/a.ts")).isEqualTo("src/x.tsx");
        assertThat(files.resolve("@/y", "a.ts")).isEqualTo("generated/y.js");
        assertThat(files.resolve("@/exact", "a.ts")).isEqualTo("src/one.ts");
        assertThat(files.resolve("@/components/button", "a.ts")).isEqualTo("ui/button.tsx");
        assertThat(files.resolve("posts.data", "a.ts")).isEqualTo("data/posts.json");
        assertThat(files.failure("@/gone", "a.ts").expected()).contains("src/gone.tsx").contains("generated/gone.tsx");
    }

    @Test
    void brokenManifestsNameTheFile() {
        assertThat(TestFiles.of("node_modules/p/package.json", "{").failure("p", "a.js").place())
                .isEqualTo(TestFiles.path("node_modules/p/package.json").toString());
        assertThat(TestFiles.of("node_modules/p/package.json", "[]").failure("p", "a.js").got())
                .isEqualTo("it holds no object");
        assertThat(TestFiles.with(options -> options.tsconfig(TestFiles.path("tsconfig.json")), "tsconfig.json",
                "{\"extends\": \"./tsconfig.json\"}").failure("x", "a.ts").got()).isEqualTo("it extends itself");
        assertThat(TestFiles.with(options -> options.tsconfig(TestFiles.path("tsconfig.json")), "tsconfig.json",
                "{\"extends\": \"./gone\"}").failure("x", "a.ts").got())
                .isEqualTo("it extends './gone', which is not there");
    }

    @Test
    void aLinkedPackageIsTheFileItPointsTo(@TempDir Path directory) throws Exception {
        Path root = directory.toRealPath();
        Files.createDirectories(root.resolve("packages/p"));
        Files.createDirectories(root.resolve("app/node_modules"));
        Files.writeString(root.resolve("packages/p/index.js"), "");
        Files.createSymbolicLink(root.resolve("app/node_modules/p"), root.resolve("packages/p"));
        Resolver resolver = new Resolver(fourteen.modules.source.ModuleSource.disk(),
                ResolverOptions.node(root.resolve("app")));
        assertThat(resolver.resolve("p", root.resolve("app/a.js"), ImportKind.IMPORT, null))
                .isEqualTo(new Resolution.File(root.resolve("packages/p/index.js")));
    }

    @Test
    void theNearestNameIsOneThatDiffersLittle() {
        assertThat(Nearest.to("useSate", List.of("useRef", "useState", "use"))).isEqualTo("useState");
        assertThat(Nearest.to("Usestate", List.of("useState", "useStale"))).isEqualTo("useState");
        assertThat(Nearest.to("ab", List.of("ba", "xy"))).isEqualTo("ba");
        assertThat(Nearest.to("default", List.of("Button"))).isNull();
        assertThat(Nearest.to("", List.of("a"))).isEqualTo("a");
    }
}
