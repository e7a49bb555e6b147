package fourteen.course.bench;

import fourteen.routing.table.Route;
import fourteen.routing.table.RouteMatch;
import fourteen.routing.table.RouteSegment;
import fourteen.routing.table.RouteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Finds routes in tables of several sizes: half of the routes static, half with a parameter, three segments each.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 2, time = 1)
public class RouteMatching {

    @Param({"10", "1000", "100000"})
    private int routes;

    private @Nullable RouteTable table;
    private final List<String> paths = new ArrayList<>();
    private int next;

    /// JMH calls it before it measures.
    @Setup
    public void fill() {
        List<Route> all = new ArrayList<>();
        for (int i = 0; i < routes / 2; i++) {
            var area = new RouteSegment.Static("area-" + i % 37);
            var name = new RouteSegment.Static("name-" + i);
            all.add(Route.page("app/" + i + "/page.tsx", area, name, new RouteSegment.Static("edit")));
            all.add(Route.page("app/" + i + "/p/page.tsx", area, name, new RouteSegment.Param("id")));
            paths.add("/area-" + i % 37 + "/name-" + i + "/edit");
            paths.add("/area-" + i % 37 + "/name-" + i + "/some-id");
        }
        table = RouteTable.of(all);
    }

    /// A match.
    @Benchmark
    public RouteMatch find() {
        next = next + 1 == paths.size() ? 0 : next + 1;
        return Objects.requireNonNull(table).find(paths.get(next));
    }
}
