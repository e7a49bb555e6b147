package fourteen.routing.table;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an app directory holds: its tree, its routes, and everything that is wrong with it.
///
/// @param routes   sound if there are no problems
/// @param problems all of them, so that an author mends them in one go
public record AppScan(AppDirectory root, List<Route> routes, List<RouteProblem> problems) {

    public AppScan {
        routes = List.copyOf(routes);
        problems = List.copyOf(problems);
    }

    /// Reads the names in an app directory. No file is opened.
    public static AppScan of(AppFiles files) {
        return of(files, Conventions.ROOT_LAYOUT);
    }

    /// Reads the names in an app directory, with what of them counts.
    public static AppScan of(AppFiles files, Conventions conventions) {
        Walk walk = new Walk(files, conventions);
        AppDirectory root = walk.directory("", new DirectoryName.Group("app"));
        walk.collect(root, List.of(), List.of());
        List<RouteProblem> problems = walk.problems;
        problems.addAll(RouteConflicts.among(walk.routes));
        walk.addParallel();
        walk.routes.stream()
                .filter(route -> route.kind() == Route.Kind.PAGE && !walk.hasLayout(route))
                .findFirst()
                .ifPresent(page -> problems.add(new RouteProblem.NoRootLayout(page.file())));
        if (walk.routes.isEmpty() && problems.isEmpty()) {
            problems.add(new RouteProblem.NoRoutes());
        }
        return new AppScan(root, walk.routes, problems);
    }

    private static final class Walk {

        private final AppFiles files;
        private final boolean nested;
        private final List<RouteProblem> problems = new ArrayList<>();
        private final List<Route> routes = new ArrayList<>();
        /// Of parallel routes.
        private final List<Route> parallel = new ArrayList<>();

        Walk(AppFiles files, Conventions conventions) {
            this.files = files;
            nested = conventions == Conventions.NESTED;
        }

        private boolean hasLayout(Route route) {
            List<AppDirectory> above = nested ? route.directories() : route.directories().subList(0, 1);
            return above.stream().anyMatch(directory -> directory.file(Convention.LAYOUT) != null);
        }

        /// A path that nothing else answers is answered by the parallel routes that have a page for it: by the first.
        private void addParallel() {
            Set<List<RouteSegment>> answered = new HashSet<>();
            routes.forEach(route -> answered.add(route.segments()));
            parallel.stream().filter(route -> answered.add(route.segments())).forEach(routes::add);
        }

        private void later(String directory, String feature) {
            if (!nested) {
                problems.add(new RouteProblem.Later(directory, feature));
            }
        }

        /// Reads a directory and those below it, except private ones.
        AppDirectory directory(String path, DirectoryName name) {
            // @starter:begin task=5.2
            Map<Convention, String> conventions = new EnumMap<>(Convention.class);
            List<AppDirectory> children = new ArrayList<>();
            for (AppFiles.Entry entry : entries(path)) {
                String child = path.isEmpty() ? entry.name() : path + "/" + entry.name();
                if (!entry.directory()) {
                    Convention.of(entry.name()).ifPresent(convention -> {
                        String first = conventions.putIfAbsent(convention, child);
                        if (first != null) {
                            problems.add(new RouteProblem.TwoFiles(convention, first, child));
                        }
                    });
                    continue;
                }
                DirectoryName childName = DirectoryName.parse(entry.name());
                switch (childName) {
                    case DirectoryName.Private _ -> {
                    }
                    case DirectoryName.Misspelt(String reason) -> {
                        problems.add(new RouteProblem.Misspelt(child, reason));
                    }
                    case DirectoryName.Slot _ -> {
                        later(child, "parallel routes");
                        children.add(directory(child, childName));
                    }
                    case DirectoryName.Intercepting _ -> {
                        later(child, "intercepting routes");
                        children.add(directory(child, childName));
                    }
                    case DirectoryName.Visible _,DirectoryName.Group _ -> children.add(directory(child, childName));
                }
            }
            return new AppDirectory(path, name, conventions, children);
            // @starter:end
        }

        /// A directory's entries by name, so that two scans of one app say the same on every system.
        private List<AppFiles.Entry> entries(String directory) {
            try {
                return files.list(directory).stream().sorted(Comparator.comparing(AppFiles.Entry::name)).toList();
            } catch (FileSystemLoopException e) {
                problems.add(new RouteProblem.Loop(directory));
            } catch (IOException e) {
                problems.add(new RouteProblem.Unreadable(directory, reason(e)));
            }
            return List.of();
        }

        private static String reason(IOException e) {
            return switch (e) {
                case NoSuchFileException _ -> "it does not exist";
                case NotDirectoryException _ -> "it is a file";
                case FileSystemException f when f.getReason() != null -> f.getReason();
                default -> e.getClass().getSimpleName();
            };
        }

        /// The routes in a directory and below, with the segments and directories on the way to it.
        void collect(AppDirectory directory, List<RouteSegment> segmentsAbove, List<AppDirectory> above) {
            List<AppDirectory> way = plus(above, directory);
            switch (directory.name()) {
                case DirectoryName.Group _ -> collectHere(directory, segmentsAbove, way);
                case DirectoryName.Visible(RouteSegment segment) -> {
                    collectHere(directory, plus(segmentsAbove, segment), way);
                }
                case DirectoryName.Slot _ -> {
                    if (nested) {
                        collectHere(directory, segmentsAbove, way);
                    }
                }
                // Its routes answer no path by themselves.
                case DirectoryName.Intercepting _ -> {
                }
                case DirectoryName.Private _,DirectoryName.Misspelt _ -> {
                }
            }
        }

        private void collectHere(AppDirectory directory, List<RouteSegment> segments, List<AppDirectory> way) {
            String page = directory.file(Convention.PAGE);
            if (page != null) {
                boolean beside = way.stream().anyMatch(above -> above.name() instanceof DirectoryName.Slot);
                (beside ? parallel : routes).add(new Route(Route.Kind.PAGE, segments, page, way));
            }
            String handler = directory.file(Convention.ROUTE);
            if (handler != null) {
                routes.add(new Route(Route.Kind.HANDLER, segments, handler, way));
            }
            directory.children().forEach(child -> collect(child, segments, way));
        }

        private static <T> List<T> plus(List<T> list, T last) {
            List<T> longer = new ArrayList<>(list);
            longer.add(last);
            return longer;
        }
    }
}
