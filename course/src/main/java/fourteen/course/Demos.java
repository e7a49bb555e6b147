package fourteen.course;

import fourteen.FourteenException;
import fourteen.cli.Server;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The little servers of the milestones, by number.
final class Demos {

    /// One milestone's demo.
    ///
    /// @param directory the milestone's directory; its files lie in `demo/` there
    record Entry(String directory, Start start) {}

    /// A class for each, so that one demo's start loads nobody else's code.
    @FunctionalInterface
    interface Start {
        Server start(Path demoDirectory, String host, int port);
    }

    private final Path root;
    private final SortedMap<Integer, Entry> entries = new TreeMap<>();

    Demos(Path root) {
        this.root = root;
    }

    /// Those there are.
    static Demos of(Path root) {
        return new Demos(root).add(1, "milestone-01-http", (directory, host, port) -> {
            fourteen.http.Demo demo = fourteen.http.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(2, "milestone-02-js-runtime", (directory, host, port) -> {
            fourteen.js.Demo demo = fourteen.js.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(3, "milestone-03-modules", (directory, host, port) -> {
            fourteen.modules.Demo demo = fourteen.modules.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(4, "milestone-04-react-ssr", (directory, host, port) -> {
            fourteen.react.Demo demo = fourteen.react.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(5, "milestone-05-routing", (directory, host, port) -> {
            fourteen.routing.Demo demo = fourteen.routing.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(6, "milestone-06-hydration", (directory, host, port) -> {
            fourteen.hydration.Demo demo = fourteen.hydration.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(7, "milestone-07-wire-format", (directory, host, port) -> {
            fourteen.flight.Demo demo = fourteen.flight.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(8, "milestone-08-components", (directory, host, port) -> {
            fourteen.hydration.Demo demo = fourteen.components.app.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(9, "milestone-09-streaming", (directory, host, port) -> {
            fourteen.hydration.Demo demo = fourteen.streaming.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(10, "milestone-10-actions", (directory, host, port) -> {
            fourteen.hydration.Demo demo = fourteen.actions.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        }).add(12, "milestone-12-layouts", (directory, host, port) -> {
            fourteen.hydration.Demo demo = fourteen.layouts.Demo.start(directory, host, port);
            return Server.of(demo::port, demo::close);
        });
    }

    Demos add(int milestone, String directory, Start start) {
        entries.put(milestone, new Entry(directory, start));
        return this;
    }

    /// @throws FourteenException if there is none
    Server start(int milestone, String host, int port) {
        Entry entry = entries.get(milestone);
        if (entry == null) {
            throw FourteenException.noDemo(milestone,
                    entries.keySet().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return entry.start().start(root.resolve(entry.directory()).resolve("demo"), host, port);
    }
}
