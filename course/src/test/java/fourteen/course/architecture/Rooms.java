package fourteen.course.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The table of DESIGN §1: which module holds which packages, and whom it may know.
final class Rooms {

    /// One module of the project.
    ///
    /// @param number a milestone's own number; 0 is the test kit, 15 the assembly, 16 the course
    /// @param packages the packages that live here, with all below them
    /// @param knows the rooms that an arrow leads to; what those know may be used too
    record Room(int number, String module, Set<String> packages, Set<Integer> knows) {

        boolean isMilestone() {
            return number >= 1 && number <= 14;
        }
    }

    static final List<Room> ALL = List.of(room(0, "shared-test-kit", Set.of("fourteen.testkit")),
            room(1, "milestone-01-http", Set.of("fourteen.http")),
            room(2, "milestone-02-js-runtime", Set.of("fourteen.js")),
            room(3, "milestone-03-modules", Set.of("fourteen.modules"), 2),
            room(4, "milestone-04-react-ssr", Set.of("fourteen.react"), 1, 3),
            room(5, "milestone-05-routing", Set.of("fourteen.routing"), 4),
            room(6, "milestone-06-hydration", Set.of("fourteen.hydration"), 5),
            room(7, "milestone-07-wire-format", Set.of("fourteen.flight")),
            room(8, "milestone-08-components", Set.of("fourteen.components"), 6, 7),
            room(9, "milestone-09-streaming", Set.of("fourteen.streaming"), 8),
            room(10, "milestone-10-actions", Set.of("fourteen.actions"), 9),
            room(11, "milestone-11-hmr", Set.of("fourteen.hmr"), 9),
            room(12, "milestone-12-layouts", Set.of("fourteen.layouts"), 9),
            room(13, "milestone-13-caching", Set.of("fourteen.caching"), 10, 11, 12),
            room(14, "milestone-14-images", Set.of("fourteen.images"), 13),
            room(15, "milestone-14-images", Set.of("fourteen", "fourteen.cli"), 14),
            room(16, "course", Set.of("fourteen.course", "fourteen.launcher"), 15));

    private Rooms() {}

    private static Room room(int number, String module, Set<String> packages, Integer... knows) {
        return new Room(number, module, packages, Set.of(knows));
    }

    /// The room of a package: that of the longest name in the table that it is, or is below of.
    ///
    /// `fourteen` itself holds no packages below it but `fourteen.cli`, else every new package would belong there.
    static Optional<Room> of(String packageName) {
        record Match(Room room, String name) {}
        List<Match> matches = new ArrayList<>();
        for (Room room : ALL) {
            for (String name : room.packages()) {
                boolean below = !name.equals("fourteen") && packageName.startsWith(name + ".");
                if (packageName.equals(name) || below) {
                    matches.add(new Match(room, name));
                }
            }
        }
        return matches.stream().max(Comparator.comparingInt(match -> match.name().length())).map(Match::room);
    }

    /// The numbers of all rooms that this one may know, its own among them.
    static Set<Integer> reachable(Room from) {
        Map<Integer, Room> byNumber = ALL.stream().collect(Collectors.toMap(Room::number, room -> room));
        Set<Integer> reached = new TreeSet<>();
        List<Integer> open = new ArrayList<>(List.of(from.number()));
        while (!open.isEmpty()) {
            int number = open.removeLast();
            Room room = byNumber.get(number);
            if (reached.add(number) && room != null) {
                open.addAll(room.knows());
            }
        }
        return reached;
    }
}
