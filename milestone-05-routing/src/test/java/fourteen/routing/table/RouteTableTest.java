package fourteen.routing.table;

import fourteen.routing.table.ParamValue.Many;
import fourteen.routing.table.ParamValue.One;
import fourteen.routing.table.RouteSegment.CatchAll;
import fourteen.routing.table.RouteSegment.OptionalCatchAll;
import fourteen.routing.table.RouteSegment.Param;
import fourteen.routing.table.RouteSegment.Static;
import fourteen.testkit.Graded;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class RouteTableTest {

    private static final RouteTable SHOP = RouteTable.of(
            Route.page("page.tsx"),
            Route.page("about/page.tsx", new Static("about")),
            Route.page("posts/[slug]/page.tsx", new Static("posts"), new Param("slug")),
            Route.page("posts/new/page.tsx", new Static("posts"), new Static("new")),
            Route.page("posts/[slug]/edit/page.tsx", new Static("posts"), new Param("slug"), new Static("edit")),
            Route.page("docs/[...path]/page.tsx", new Static("docs"), new CatchAll("path")),
            Route.page("files/[[...path]]/page.tsx", new Static("files"), new OptionalCatchAll("path")),
            Route.handler("api/[kind]/route.ts", new Static("api"), new Param("kind")));

    @Test
    @Graded(task = "5.4", points = 3)
    void findsStaticRoutes() {
        assertThat(answer(SHOP)).isEqualTo("page.tsx {}");
        assertThat(answer(SHOP, "about")).isEqualTo("about/page.tsx {}");
        assertThat(answer(SHOP, "About")).isEqualTo("404");
        assertThat(answer(SHOP, "about", "us")).isEqualTo("404");
        assertThat(answer(SHOP, "posts")).isEqualTo("404");
    }

    @Test
    @Graded(task = "5.4", points = 3)
    void prefersAStaticSegmentToAParameter() {
        assertThat(answer(SHOP, "posts", "new")).isEqualTo("posts/new/page.tsx {}");
        assertThat(answer(SHOP, "posts", "news")).isEqualTo("posts/[slug]/page.tsx {slug=news}");
        assertThat(answer(SHOP, "api", "a/b")).isEqualTo("api/[kind]/route.ts {kind=a/b}");
    }

    @Test
    @Graded(task = "5.4", points = 3)
    void givesCatchAllsTheRest() {
        assertThat(answer(SHOP, "docs", "a", "b/c", "d")).isEqualTo("docs/[...path]/page.tsx {path=[a, b/c, d]}");
        assertThat(answer(SHOP, "docs")).isEqualTo("404");
        assertThat(answer(SHOP, "files", "a", "b")).isEqualTo("files/[[...path]]/page.tsx {path=[a, b]}");
        assertThat(answer(SHOP, "files")).isEqualTo("files/[[...path]]/page.tsx {}");
    }

    @Test
    @Graded(task = "5.4", points = 4)
    void takesBackAWayThatEndsNowhere() {
        assertThat(answer(SHOP, "posts", "new", "edit")).isEqualTo("posts/[slug]/edit/page.tsx {slug=new}");
        RouteTable table = RouteTable.of(
                Route.page("a/b/c", new Static("a"), new Static("b"), new Static("c")),
                Route.page("[x]/b/[y]/d", new Param("x"), new Static("b"), new Param("y"), new Static("d")),
                Route.page("a/[...rest]", new Static("a"), new CatchAll("rest")),
                Route.page("[[...all]]", new OptionalCatchAll("all")));
        assertThat(answer(table, "a", "b", "c")).isEqualTo("a/b/c {}");
        assertThat(answer(table, "a", "b", "c", "d")).isEqualTo("a/[...rest] {rest=[b, c, d]}");
        assertThat(answer(table, "z", "b", "c", "d")).isEqualTo("[x]/b/[y]/d {x=z, y=c}");
        assertThat(answer(table, "z", "b", "c")).isEqualTo("[[...all]] {all=[z, b, c]}");
        assertThat(answer(table, "a")).isEqualTo("[[...all]] {all=[a]}");
        assertThat(answer(table)).isEqualTo("[[...all]] {}");
    }

    @Test
    @Graded(task = "5.4", points = 3)
    void prefersAParameterToACatchAll() {
        RouteTable table = RouteTable.of(
                Route.page("[...all]", new CatchAll("all")),
                Route.page("[one]", new Param("one")),
                Route.page("[one]/x", new Param("one"), new Static("x")));
        assertThat(answer(table, "a")).isEqualTo("[one] {one=a}");
        assertThat(answer(table, "a", "x")).isEqualTo("[one]/x {one=a}");
        assertThat(answer(table, "a", "y")).isEqualTo("[...all] {all=[a, y]}");
    }

    @Test
    @Graded(task = "5.4", points = 4)
    void looksNoFurtherWhenThereAreMoreRoutes() {
        assertThat(lookUps(100_000)).isEqualTo(lookUps(1_000)).isEqualTo(lookUps(10));
    }

    /// How often a table of many routes reads a path's segments: a measure without a clock.
    private static int lookUps(int routes) {
        List<Route> many = new ArrayList<>();
        for (int i = 0; i < routes; i++) {
            many.add(Route.page("f" + i, new Static("section-" + i % 10), new Static("page-" + i), new Param("id")));
        }
        RouteTable table = RouteTable.of(many);
        AtomicInteger reads = new AtomicInteger();
        List<String> path = new AbstractList<>() {
            @Override
            public String get(int index) {
                reads.incrementAndGet();
                return List.of("section-3", "page-3", "x").get(index);
            }

            @Override
            public int size() {
                return 3;
            }
        };
        assertThat(table.find(path)).isInstanceOf(RouteMatch.Found.class);
        assertThat(table.find(List.of("section-3", "page-3"))).isEqualTo(new RouteMatch.Missing());
        return reads.get();
    }

    @Test
    void knowsNoNamesButTheAppsOwn() {
        assertThat(answer(SHOP, "constructor")).isEqualTo("404");
        assertThat(answer(SHOP, "posts", "__proto__")).isEqualTo("posts/[slug]/page.tsx {slug=__proto__}");
        assertThat(answer(SHOP, "posts", "[slug]")).isEqualTo("posts/[slug]/page.tsx {slug=[slug]}");
    }

    @Test
    void answersAPathOfManySegmentsWithoutGoingDeep() {
        List<String> path = Collections.nCopies(100_000, "a");
        assertThat(SHOP.find(path)).isEqualTo(new RouteMatch.Missing());
    }

    @Test
    void listsRoutesInTheOrderOfPriority() {
        List<Route> shuffled = new ArrayList<>(SHOP.routes());
        Collections.shuffle(shuffled, new Random(14));
        assertThat(RouteTable.of(shuffled).routes()).extracting(Route::pattern)
                .containsExactly(
                        "/", "/about", "/api/[kind]", "/docs/[...path]", "/files/[[...path]]", "/posts/new",
                        "/posts/[slug]",
                        "/posts/[slug]/edit");
    }

    /// The plain definition of the order: the first route of the list whose pattern matches.
    @Test
    void agreesWithTryingEveryRouteInOrder() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            RouteTable table = RouteTable.of(someRoutes(random));
            for (int i = 0; i < 50; i++) {
                List<String> path = somePath(random);
                String expected = table.routes()
                        .stream()
                        .filter(route -> matches(route.segments(), path))
                        .findFirst()
                        .map(Route::file)
                        .orElse("404");
                String actual = table.find(path) instanceof RouteMatch.Found(Route route, _) ? route.file() : "404";
                assertThat(actual).as("%s in %s", path, table.routes()).isEqualTo(expected);
            }
        }
    }

    @Test
    void keepsParametersInTheOrderOfThePath() {
        RouteTable table = RouteTable.of(
                Route.page("f", new Param("z"), new Param("a"), new CatchAll("m")));
        RouteMatch match = table.find("/1/2/3/4");
        assertThat(match).isInstanceOfSatisfying(RouteMatch.Found.class, found -> {
            assertThat(found.params().values()).containsExactly(
                    Map.entry("z", new One("1")), Map.entry("a", new One("2")),
                    Map.entry("m", new Many(List.of("3", "4"))));
            assertThat(found.params().toData()).isEqualTo(Map.of("z", "1", "a", "2", "m", List.of("3", "4")));
            assertThat(found.params().one("z")).isEqualTo("1");
            assertThat(found.params().many("m")).containsExactly("3", "4");
            assertThat(found.params().one("m")).isNull();
            assertThat(found.params().many("nowhere")).isNull();
        });
    }

    @Test
    void passesOnWhatIsWrongWithAPath() {
        assertThat(SHOP.find("/about/")).isEqualTo(new RouteMatch.Moved("/about"));
        assertThat(SHOP.find("//posts//caf%C3%A9/")).isEqualTo(new RouteMatch.Moved("/posts/caf%C3%A9"));
        assertThat(SHOP.find("/nowhere/")).isEqualTo(new RouteMatch.Missing());
        assertThat(SHOP.find("/posts/%")).isEqualTo(
                new RouteMatch.Malformed("% is not text in UTF-8 with per cent signs"));
    }

    private static String answer(RouteTable table, String... path) {
        return switch (table.find(Arrays.asList(path))) {
            case RouteMatch.Found(Route route, RouteParams params) -> route.file() + " " + params.toData();
            case RouteMatch.Missing() -> "404";
            case RouteMatch.Moved(String to) -> "308 " + to;
            case RouteMatch.Malformed(String reason) -> "400 " + reason;
        };
    }

    private static boolean matches(List<RouteSegment> pattern, List<String> path) {
        for (int i = 0; i < pattern.size(); i++) {
            switch (pattern.get(i)) {
                case OptionalCatchAll _ -> {
                    return true;
                }
                case CatchAll _ -> {
                    return i < path.size();
                }
                case Param _ -> {
                    if (i >= path.size()) {
                        return false;
                    }
                }
                case Static(String name) -> {
                    if (i >= path.size() || !path.get(i).equals(name)) {
                        return false;
                    }
                }
            }
        }
        return pattern.size() == path.size();
    }

    private static List<Route> someRoutes(Random random) {
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<RouteSegment> segments = new ArrayList<>();
            int depth = random.nextInt(5);
            for (int level = 0; level < depth; level++) {
                segments.add(random.nextInt(3) == 0
                        ? new Param("p" + level)
                        : new Static(String.valueOf("ab".charAt(random.nextInt(2)))));
            }
            switch (random.nextInt(6)) {
                case 0 -> segments.add(new CatchAll("all"));
                case 1 -> segments.add(new OptionalCatchAll("all"));
                default -> {
                }
            }
            Route route = new Route(Route.Kind.PAGE, segments, "file" + i, List.of());
            List<Route> more = new ArrayList<>(routes);
            more.add(route);
            if (RouteConflicts.among(more).isEmpty()) {
                routes = more;
            }
        }
        return routes;
    }

    private static List<String> somePath(Random random) {
        List<String> path = new ArrayList<>();
        int depth = random.nextInt(6);
        for (int i = 0; i < depth; i++) {
            path.add(String.valueOf("abc".charAt(random.nextInt(3))));
        }
        return path;
    }
}
