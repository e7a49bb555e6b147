package fourteen.modules.resolve;

import fourteen.testkit.Graded;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Task 3.2: `exports` and `imports` of a package. The rules are Node's, <https://nodejs.org/api/packages.html>.
class PackageExportsTest {

    private static TestFiles packageWith(String exports, Set<String> conditions, String... files) {
        String[] all = new String[files.length * 2 + 2];
        all[0] = "node_modules/p/package.json";
        all[1] = "{\"name\": \"p\", \"main\": \"./main.js\", \"exports\": " + exports + "}";
        for (int i = 0; i < files.length; i++) {
            all[2 * i + 2] = "node_modules/p/" + files[i];
            all[2 * i + 3] = "";
        }
        return TestFiles.with(options -> options.conditions(conditions), all);
    }

    @Test
    @Graded(task = "3.2", points = 3)
    void theFirstConditionThatHoldsDecidesInTheOrderOfThePackage() {
        String exports = """
                {".": {"react-server": "./server.js", "node": {"import": "./node.mjs", "require": "./node.cjs"},
                       "default": "./default.js"}}""";
        String[] names = {"server.js", "node.mjs", "node.cjs", "default.js"};
        assertThat(packageWith(exports, Set.of("node"), names).resolve("p", "a.js"))
                .isEqualTo("node_modules/p/node.mjs");
        assertThat(packageWith(exports, Set.of("node"), names).resolve("p", "a.js", ImportKind.REQUIRE))
                .isEqualTo("node_modules/p/node.cjs");
        assertThat(packageWith(exports, Set.of("node", "react-server"), names).resolve("p", "a.js"))
                .isEqualTo("node_modules/p/server.js");
        assertThat(packageWith(exports, Set.of(), names).resolve("p", "a.js")).isEqualTo("node_modules/p/default.js");
    }

    @Test
    @Graded(task = "3.2", points = 2)
    void aChoiceThatLeadsNowhereGivesWayToTheNext() {
        String exports = "{\"node\": {\"worker\": \"./worker.js\"}, \"default\": \"./default.js\"}";
        assertThat(packageWith(exports, Set.of("node"), "worker.js", "default.js").resolve("p", "a.js"))
                .isEqualTo("node_modules/p/default.js");
    }

    @Test
    @Graded(task = "3.2", points = 2)
    void aTextOrAListIsTheTargetOfThePackageItself() {
        assertThat(packageWith("\"./x.js\"", Set.of(), "x.js").resolve("p", "a.js")).isEqualTo("node_modules/p/x.js");
        assertThat(packageWith("[{\"odd\": \"./odd.js\"}, \"./x.js\"]", Set.of(), "x.js").resolve("p", "a.js"))
                .isEqualTo("node_modules/p/x.js");
        assertThat(packageWith("\"./x.js\"", Set.of(), "x.js").failure("p/x.js", "a.js").id()).isEqualTo("MODULES-06");
    }

    @Test
    @Graded(task = "3.2", points = 3)
    void aStarStandsForWhateverMatchesAndTheLongestPatternWins() {
        String exports = """
                {"./*": "./lib/*.js", "./icons/*": "./icons/*/index.js", "./icons/*.svg": "./svg/*.svg",
                 "./twice/*": "./*/*.js"}""";
        TestFiles files = packageWith(exports, Set.of(), "lib/a.js", "lib/deep/b.js", "icons/home/index.js",
                "svg/home.svg",
                "x/x.js");
        assertThat(files.resolve("p/a", "a.js")).isEqualTo("node_modules/p/lib/a.js");
        assertThat(files.resolve("p/deep/b", "a.js")).isEqualTo("node_modules/p/lib/deep/b.js");
        assertThat(files.resolve("p/icons/home", "a.js")).isEqualTo("node_modules/p/icons/home/index.js");
        assertThat(files.resolve("p/icons/home.svg", "a.js")).isEqualTo("node_modules/p/svg/home.svg");
        assertThat(files.resolve("p/twice/x", "a.js")).isEqualTo("node_modules/p/x/x.js");
    }

    @Test
    @Graded(task = "3.2", points = 3)
    void nullKeepsAPathPrivate() {
        TestFiles files = packageWith("""
                {"./*": "./*", "./internal/*": null, "./server": {"browser": null, "default": "./server.js"}}""",
                Set.of("browser"), "internal/x.js", "y.js", "server.js");
        assertThat(files.resolve("p/y.js", "a.js")).isEqualTo("node_modules/p/y.js");
        assertThat(files.failure("p/internal/x.js", "a.js").id()).isEqualTo("MODULES-06");
        assertThat(files.failure("p/server", "a.js").id()).isEqualTo("MODULES-06");
    }

    @Test
    @Graded(task = "3.2", points = 2)
    void whatIsNotExportedNamesWhatIs() {
        TestFiles files = packageWith("{\".\": \"./x.js\", \"./server\": {\"node\": \"./server.js\"}}",
                Set.of("worker"),
                "x.js", "server.js");
        assertThat(files.message("p/sever", "a.js")).isEqualTo("""
                'p/sever' is not exported by /app/node_modules/p/package.json
                  expected  one of p, p/server
                  got       conditions import, worker
                  next      did you mean 'p/server'?
                  lesson    course/lessons/03-modules.md#task-32-package-exports  [MODULES-06]""");
        assertThat(files.failure("p/server", "a.js").next())
                .isEqualTo("import what the package exports, or give the loader another condition");
    }

    @Test
    void targetsThatLeaveThePackageAreRefused() {
        for (String target : new String[]{"../x.js", "/etc/passwd", "./../x.js", "./a/../../x.js",
                "./node_modules/q/x.js",
                "other"}) {
            assertThat(packageWith("\"" + target + "\"", Set.of()).failure("p", "a.js").id()).as(target)
                    .isEqualTo("MODULES-09");
        }
        TestFiles files = packageWith("{\"./*\": \"./lib/*\"}", Set.of(), "secret.js");
        assertThat(files.failure("p/../secret.js", "a.js").id()).isEqualTo("MODULES-12");
        assertThat(packageWith("{\".\": \"./x.js\", \"node\": \"./y.js\"}", Set.of()).failure("p", "a.js").got())
                .isEqualTo("'exports' mixes subpaths, which start with '.', and conditions");
    }

    @Test
    void aPackageMayImportItselfByNameAndItsInternalsByHash() {
        TestFiles files = TestFiles.of("package.json", """
                {"name": "me", "exports": {"./feature": "./src/feature.js"},
                 "imports": {"#db": {"node": "./src/db.node.js", "default": "./src/db.js"}, "#lib/*": "./src/lib/*.ts",
                             "#dep": "dep", "#path": "node:path", "#none": null}}""", "src/feature.js", "",
                "src/db.node.js", "", "src/lib/x.ts", "", "node_modules/dep/index.js", "");
        assertThat(files.resolve("me/feature", "src/a.js")).isEqualTo("src/feature.js");
        assertThat(files.resolve("#db", "src/a.js")).isEqualTo("src/db.node.js");
        assertThat(files.resolve("#lib/x", "src/a.js")).isEqualTo("src/lib/x.ts");
        assertThat(files.resolve("#dep", "src/a.js")).isEqualTo("node_modules/dep/index.js");
        assertThat(files.resolve("#path", "src/a.js")).isEqualTo("node:path");
        assertThat(files.failure("#none", "src/a.js").id()).isEqualTo("MODULES-06");
        assertThat(files.failure("#dbb", "src/a.js").next()).isEqualTo("did you mean '#db'?");
        assertThat(files.failure("#db", "../elsewhere.js").summary()).contains("any package.json");
    }
}
