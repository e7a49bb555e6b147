package fourteen.routing.table;

import fourteen.routing.table.RouteSegment.CatchAll;
import fourteen.routing.table.RouteSegment.Param;
import fourteen.routing.table.RouteSegment.Static;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class RouteListingTest {

    @Test
    void alignsItsColumns() {
        RouteTable table = RouteTable.of(
                Route.page("page.tsx"),
                Route.handler("api/hello/route.ts", new Static("api"), new Static("hello")),
                Route.page("(blog)/posts/[slug]/page.tsx", new Static("posts"), new Param("slug")),
                Route.page("日本/page.tsx", new Static("日本")),
                Route.page("[...all]/page.jsx", new CatchAll("all")));
        assertThat(RouteListing.of(table)).hasToString("""
                Route (app)      Kind     File
                ┌ /              page     app/page.tsx
                ├ /api/hello     handler  app/api/hello/route.ts
                ├ /posts/[slug]  page     app/(blog)/posts/[slug]/page.tsx
                ├ /日本          page     app/日本/page.tsx
                └ /[...all]      page     app/[...all]/page.jsx
                """);
    }

    @Test
    void takesAFurtherColumn() {
        RouteTable table = RouteTable.of(Route.page("page.tsx"));
        assertThat(RouteListing.of(table).column("Size", _ -> "1.2 kB")).hasToString("""
                Route (app)  Kind  File          Size
                ─ /          page  app/page.tsx  1.2 kB
                """);
    }
}
