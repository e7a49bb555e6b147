package fourteen.routing.table;

import fourteen.routing.table.RouteSegment.CatchAll;
import fourteen.routing.table.RouteSegment.OptionalCatchAll;
import fourteen.routing.table.RouteSegment.Param;
import fourteen.testkit.Graded;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class AppScanTest {

    @Test
    @Graded(task = "5.2", points = 4)
    void makesRoutesOfPagesAndHandlers() {
        assertThat(routes("layout.tsx", "page.tsx", "about/page.jsx", "posts/[slug]/page.ts", "api/hello/route.ts",
                "docs/[...path]/page.js", "files/[[...path]]/page.tsx")).isEqualTo("""
                        Route (app)           Kind     File
                        ┌ /                   page     app/page.tsx
                        ├ /about              page     app/about/page.jsx
                        ├ /api/hello          handler  app/api/hello/route.ts
                        ├ /docs/[...path]     page     app/docs/[...path]/page.js
                        ├ /files/[[...path]]  page     app/files/[[...path]]/page.tsx
                        └ /posts/[slug]       page     app/posts/[slug]/page.ts
                        """);
    }

    @Test
    @Graded(task = "5.2", points = 3)
    void seesThroughGroupsAndSkipsPrivateDirectories() {
        assertThat(routes("layout.tsx", "(site)/(main)/page.tsx", "(site)/about/page.tsx", "_parts/page.tsx",
                "about/_parts/card/page.tsx", "%5Fstatus/route.ts")).isEqualTo("""
                        Route (app)  Kind     File
                        ┌ /          page     app/(site)/(main)/page.tsx
                        ├ /_status   handler  app/%5Fstatus/route.ts
                        └ /about     page     app/(site)/about/page.tsx
                        """);
    }

    @Test
    @Graded(task = "5.2", points = 2)
    void leavesTheAuthorsOtherFilesAlone() {
        assertThat(routes("layout.tsx", "page.tsx", "page.css", "Page.tsx", "pages.tsx", "page.test.tsx", "page",
                "about/About.tsx", "lib/route.txt", "lib/page.mdx")).isEqualTo("""
                        Route (app)  Kind  File
                        ─ /          page  app/page.tsx
                        """);
    }

    @Test
    @Graded(task = "5.2", points = 3)
    void remembersWhatStandsOnTheWayToAPage() {
        AppScan scan = AppScan.of(AppFiles.of("layout.tsx", "not-found.tsx", "(shop)/template.tsx",
                "(shop)/[id]/page.tsx", "(shop)/[id]/loading.tsx", "(shop)/[id]/error.js", "other/layout.tsx"));
        Route route = scan.routes().getFirst();
        assertThat(route.directories()).extracting(AppDirectory::path).containsExactly("", "(shop)", "(shop)/[id]");
        assertThat(route.directories().get(0).file(Convention.LAYOUT)).isEqualTo("layout.tsx");
        assertThat(route.directories().get(0).file(Convention.NOT_FOUND)).isEqualTo("not-found.tsx");
        assertThat(route.directories().get(1).file(Convention.TEMPLATE)).isEqualTo("(shop)/template.tsx");
        assertThat(route.directories().get(1).file(Convention.LAYOUT)).isNull();
        assertThat(route.directories().get(2).file(Convention.LOADING)).isEqualTo("(shop)/[id]/loading.tsx");
        assertThat(route.directories().get(2).file(Convention.ERROR)).isEqualTo("(shop)/[id]/error.js");
    }

    @Test
    @Graded(task = "5.2", points = 4)
    void findsFilesThatAnswerTheSamePath() {
        assertThat(problems("(a)/about/page.tsx", "(b)/about/page.tsx")).containsExactly(
                new RouteProblem.TwoAnswers("/about", "(a)/about/page.tsx", "(b)/about/page.tsx"));
        assertThat(problems("x/page.tsx", "(g)/x/route.ts")).containsExactly(
                new RouteProblem.TwoAnswers("/x", "(g)/x/route.ts", "x/page.tsx"));
        assertThat(problems("x/page.tsx", "x/route.ts")).containsExactly(
                new RouteProblem.PageAndHandler("x/page.tsx", "x/route.ts"));
        assertThat(problems("x/page.tsx", "x/page.js")).containsExactly(
                new RouteProblem.TwoFiles(Convention.PAGE, "x/page.js", "x/page.tsx"));
        assertThat(problems("d/page.tsx", "d/[[...all]]/page.tsx")).containsExactly(
                new RouteProblem.OptionalBesideIndex("/d", "d/page.tsx", "d/[[...all]]/page.tsx"));
    }

    @Test
    @Graded(task = "5.2", points = 4)
    void reportsAllProblemsTogether() {
        assertThat(problems("[id]/a/page.tsx", "[slug]/b/page.tsx", "[id]/x/[id]/page.tsx", "[[x]]/page.tsx",
                "all/[...rest]/more/page.tsx", "@modal/page.tsx", "feed/(..)photo/page.tsx")).containsExactlyInAnyOrder(
                        new RouteProblem.Misspelt("[[x]]",
                                "double brackets are for optional catch-alls alone, [[...name]]"),
                        new RouteProblem.Later("@modal", "parallel routes"),
                        new RouteProblem.Later("feed/(..)photo", "intercepting routes"),
                        new RouteProblem.DifferentNames("/", new Param("id"), "[id]/a/page.tsx", new Param("slug"),
                                "[slug]/b/page.tsx"),
                        new RouteProblem.RepeatedName("id", "/[id]/x/[id]", "[id]/x/[id]/page.tsx"),
                        new RouteProblem.CatchAllNotLast(new CatchAll("rest"), "/all/[...rest]/more",
                                "all/[...rest]/more/page.tsx"));
    }

    @Test
    void comparesNamesOnlyWithinOnePlace() {
        assertThat(problems("a/[id]/page.tsx", "b/[slug]/page.tsx", "c/[id]/[slug]/page.tsx")).isEmpty();
        assertThat(problems("(g)/[id]/page.tsx", "(h)/[id]/x/page.tsx")).isEmpty();
        assertThat(problems("[id]/page.tsx", "[...all]/page.tsx")).isEmpty();
        assertThat(problems("[id]/[a]/page.tsx", "(g)/[id]/[b]/x/page.tsx")).containsExactly(
                new RouteProblem.DifferentNames("/[]/", new Param("b"), "(g)/[id]/[b]/x/page.tsx", new Param("a"),
                        "[id]/[a]/page.tsx"));
    }

    @Test
    void reportsEachOddNameOnce() {
        assertThat(problems("[a]/x/page.tsx", "[a]/y/page.tsx", "[b]/x/page.tsx", "[b]/y/page.tsx", "[b]/z/page.tsx"))
                .containsExactly(
                        new RouteProblem.DifferentNames("/", new Param("a"), "[a]/x/page.tsx", new Param("b"),
                                "[b]/x/page.tsx"));
    }

    @Test
    void findsCatchAllsThatFightOverAPlace() {
        assertThat(problems("[...a]/page.tsx", "[[...b]]/page.tsx")).containsExactly(
                new RouteProblem.TwoCatchAlls("/", "[...a]/page.tsx", "[[...b]]/page.tsx"));
        assertThat(problems("(g)/[...a]/page.tsx", "(h)/[...b]/page.tsx")).containsExactly(
                new RouteProblem.DifferentNames("/", new CatchAll("a"), "(g)/[...a]/page.tsx", new CatchAll("b"),
                        "(h)/[...b]/page.tsx"));
        assertThat(problems("[[...a]]/(g)/page.tsx")).isEmpty();
        assertThat(problems("[[...a]]/x/page.tsx")).containsExactly(new RouteProblem.CatchAllNotLast(
                new OptionalCatchAll("a"), "/[[...a]]/x", "[[...a]]/x/page.tsx"));
    }

    @Test
    void wantsSomethingToServe() {
        assertThat(AppScan.of(AppFiles.of("readme.md")).problems()).containsExactly(new RouteProblem.NoRoutes());
        assertThat(AppScan.of(AppFiles.of("about/page.tsx")).problems()).containsExactly(
                new RouteProblem.NoRootLayout("about/page.tsx"));
        assertThat(AppScan.of(AppFiles.of("api/route.ts")).problems()).isEmpty();
    }

    @Test
    void saysTheSameInWhateverOrderFilesAreListed() {
        assertThat(AppScan.of(AppFiles.of("b/page.tsx", "a/page.tsx", "(a)/b/page.tsx", "layout.tsx"))).isEqualTo(
                AppScan.of(AppFiles.of("layout.tsx", "(a)/b/page.tsx", "a/page.tsx", "b/page.tsx")));
    }

    @Test
    void goesOnWhereADirectoryCannotBeRead() {
        AppFiles files = directory -> switch (directory) {
            case "" -> List.of(new AppFiles.Entry("shut", true), new AppFiles.Entry("api", true));
            case "api" -> List.of(new AppFiles.Entry("route.ts", false));
            default -> throw new AccessDeniedException(directory);
        };
        AppScan scan = AppScan.of(files);
        assertThat(scan.routes()).extracting(Route::pattern).containsExactly("/api");
        assertThat(scan.problems()).containsExactly(new RouteProblem.Unreadable("shut", "AccessDeniedException"));
    }

    @Test
    void readsADirectoryOnDisk(@TempDir Path app) throws IOException {
        Files.createDirectories(app.resolve("posts/[slug]"));
        Files.writeString(app.resolve("layout.tsx"), "");
        Files.writeString(app.resolve("posts/[slug]/page.tsx"), "");
        AppScan scan = AppScan.of(AppFiles.on(app));
        assertThat(scan.problems()).isEmpty();
        assertThat(scan.routes()).extracting(Route::file).containsExactly("posts/[slug]/page.tsx");
    }

    @Test
    void missesADirectoryThatIsNotThere(@TempDir Path parent) throws IOException {
        assertThat(AppScan.of(AppFiles.on(parent.resolve("app"))).problems()).containsExactly(
                new RouteProblem.Unreadable("", "it does not exist"));
        Path file = Files.writeString(parent.resolve("file"), "");
        assertThat(AppScan.of(AppFiles.on(file)).problems()).containsExactly(
                new RouteProblem.Unreadable("", "it is a file"));
    }

    @Test
    void followsLinksButNotInCircles(@TempDir Path parent) throws IOException {
        Path app = Files.createDirectories(parent.resolve("app"));
        Path shared = Files.createDirectories(parent.resolve("shared/help"));
        Files.writeString(app.resolve("layout.tsx"), "");
        Files.writeString(shared.resolve("page.tsx"), "");
        Files.createSymbolicLink(app.resolve("more"), parent.resolve("shared"));
        Files.createSymbolicLink(app.resolve("self"), app);
        Files.createSymbolicLink(app.resolve("up"), parent);
        Files.createDirectories(app.resolve("a"));
        Files.createDirectories(app.resolve("b"));
        Files.createSymbolicLink(app.resolve("a/to-b"), app.resolve("b"));
        Files.createSymbolicLink(app.resolve("b/to-a"), app.resolve("a"));
        AppScan scan = AppScan.of(AppFiles.on(app));
        assertThat(scan.routes()).extracting(Route::pattern).containsExactly("/more/help");
        assertThat(scan.problems()).containsExactly(new RouteProblem.Loop("a/to-b/to-a"),
                new RouteProblem.Loop("b/to-a/to-b"), new RouteProblem.Loop("self"), new RouteProblem.Loop("up"));
    }

    private static String routes(String... files) {
        AppScan scan = AppScan.of(AppFiles.of(files));
        assertThat(scan.problems()).isEmpty();
        return RouteListing.of(RouteTable.of(scan.routes())).toString();
    }

    private static List<RouteProblem> problems(String... files) {
        return AppScan.of(AppFiles.of(files))
                .problems()
                .stream()
                .filter(problem -> !(problem instanceof RouteProblem.NoRootLayout))
                .collect(Collectors.toList());
    }
}
