package fourteen.modules.resolve;

import fourteen.testkit.Graded;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Task 3.1: `./name` and what it may mean.
class RelativeResolutionTest {

    @Test
    @Graded(task = "3.1", points = 3)
    void aPathIsRelativeToTheImportingFile() {
        TestFiles files = TestFiles.named("a.js", "lib/b.js", "lib/deep/c.js");
        assertThat(files.resolve("./lib/b.js", "a.js")).isEqualTo("lib/b.js");
        assertThat(files.resolve("../b.js", "lib/deep/c.js")).isEqualTo("lib/b.js");
        assertThat(files.resolve("./../../a.js", "lib/deep/c.js")).isEqualTo("a.js");
        assertThat(files.resolve(TestFiles.path("a.js").toString(), "lib/b.js")).isEqualTo("a.js");
        assertThat(files.resolve(TestFiles.path("a.js").toUri().toString(), "lib/b.js")).isEqualTo("a.js");
    }

    @Test
    @Graded(task = "3.1", points = 3)
    void extensionsMayBeLeftOutInTheOrderOfTheOptions() {
        assertThat(TestFiles.named("x.json", "x.js", "x.ts", "x.tsx").resolve("./x", "a.js")).isEqualTo("x.tsx");
        assertThat(TestFiles.named("x.json", "x.cjs", "x.mjs", "x.js").resolve("./x", "a.js")).isEqualTo("x.js");
        assertThat(TestFiles.named("x.config.ts").resolve("./x.config", "a.js")).isEqualTo("x.config.ts");
        assertThat(TestFiles.named("x", "x.js").resolve("./x", "a.js")).isEqualTo("x");
    }

    @Test
    @Graded(task = "3.1", points = 3)
    void jsInAnImportMayMeanATypeScriptFile() {
        TestFiles files = TestFiles.named("x.ts", "y.tsx", "z.mts", "c.cts", "both.js", "both.ts", "v.jsx.ts");
        assertThat(files.resolve("./x.js", "a.ts")).isEqualTo("x.ts");
        assertThat(files.resolve("./y.js", "a.ts")).isEqualTo("y.tsx");
        assertThat(files.resolve("./y.jsx", "a.ts")).isEqualTo("y.tsx");
        assertThat(files.resolve("./z.mjs", "a.ts")).isEqualTo("z.mts");
        assertThat(files.resolve("./c.cjs", "a.ts")).isEqualTo("c.cts");
        assertThat(files.resolve("./both.js", "a.ts")).isEqualTo("both.js");
    }

    @Test
    @Graded(task = "3.1", points = 4)
    void aDirectoryMeansItsEntry() {
        TestFiles files = TestFiles.of("dir/index.tsx", "", "dir.ts", "", "pkg/package.json",
                "{\"main\": \"./src/start\"}",
                "pkg/src/start.js", "", "pkg/index.js", "", "nested/package.json", "{\"main\": \"lib\"}",
                "nested/lib/index.js", "", "broken/package.json", "{\"main\": \"gone.js\"}", "broken/index.js", "",
                "index.js", "", "sub/a.js", "");
        assertThat(files.resolve("./dir", "a.js")).isEqualTo("dir.ts");
        assertThat(files.resolve("./dir/", "a.js")).isEqualTo("dir/index.tsx");
        assertThat(files.resolve("./pkg", "a.js")).isEqualTo("pkg/src/start.js");
        assertThat(files.resolve("./nested", "a.js")).isEqualTo("nested/lib/index.js");
        assertThat(files.resolve("./broken", "a.js")).isEqualTo("broken/index.js");
        assertThat(files.resolve("..", "sub/a.js")).isEqualTo("index.js");
        assertThat(files.resolve(".", "a.js")).isEqualTo("index.js");
        assertThat(files.resolve("./", "a.js")).isEqualTo("index.js");
    }

    @Test
    @Graded(task = "3.1", points = 2)
    void whatIsNotThereIsNotFound() {
        TestFiles files = TestFiles.named("header.tsx", "empty/readme.md");
        assertThat(files.failure("./heder", "a.js").next()).isEqualTo("did you mean './header.tsx'?");
        assertThat(files.failure("./empty", "a.js").id()).isEqualTo("MODULES-01");
        assertThat(files.failure("./empty/", "a.js").id()).isEqualTo("MODULES-01");
        assertThat(files.failure("./header/", "a.js").id()).isEqualTo("MODULES-01");
        assertThat(files.failure("../../../../x", "a.js").id()).isEqualTo("MODULES-01");
    }

    @Test
    void whatIsNoSpecifierIsRefused() {
        TestFiles files = TestFiles.named("a.js");
        assertThat(files.failure("", "a.js").id()).isEqualTo("MODULES-12");
        assertThat(files.failure("./a\0.js", "a.js").id()).isEqualTo("MODULES-12");
        assertThat(files.failure("@scope", "a.js").id()).isEqualTo("MODULES-12");
        assertThat(files.failure("data:text/javascript,1", "a.js").got())
                .isEqualTo("modules come from files and packages only");
        assertThat(files.failure("https://example.com/x.js", "a.js").id()).isEqualTo("MODULES-12");
        assertThat(files.failure("file://%zz", "a.js").id()).isEqualTo("MODULES-12");
    }
}
