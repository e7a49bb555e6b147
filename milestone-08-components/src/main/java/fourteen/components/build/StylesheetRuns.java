package fourteen.components.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which style files share a stylesheet. A document keeps the stylesheets of all pages that it has shown, so no file may be
/// in two of them, or rules would come back behind those that override them. Files go together where every page that
/// wants one wants the other right behind it; the order of each page stays as it is.
final class StylesheetRuns {

    private final Map<Path, Set<@Nullable Path>> before = new HashMap<>();
    private final Map<Path, Set<@Nullable Path>> behind = new HashMap<>();

    private StylesheetRuns() {}

    /// @param pages the style files of each page in their order, each once
    /// @return the files of each stylesheet
    static List<List<Path>> of(Collection<List<Path>> pages) {
        StylesheetRuns neighbours = new StylesheetRuns();
        Set<Path> all = new LinkedHashSet<>();
        for (List<Path> page : pages) {
            neighbours.note(page);
            all.addAll(page);
        }
        List<List<Path>> runs = new ArrayList<>();
        for (Path file : all) {
            if (neighbours.follower(neighbours.before, neighbours.behind, file) == null) {
                runs.add(neighbours.run(file));
            }
        }
        return runs;
    }

    private void note(List<Path> page) {
        Path last = null;
        for (Path file : page) {
            before.computeIfAbsent(file, _ -> new HashSet<>()).add(last);
            if (last != null) {
                behind.computeIfAbsent(last, _ -> new HashSet<>()).add(file);
            }
            last = file;
        }
        if (last != null) {
            behind.computeIfAbsent(last, _ -> new HashSet<>()).add(null);
        }
    }

    private List<Path> run(Path first) {
        List<Path> run = new ArrayList<>();
        for (Path file = first; file != null; file = follower(behind, before, file)) {
            run.add(file);
        }
        return run;
    }

    /// The one file that always stands on one side of this one, if this one always stands on its other side.
    private @Nullable Path follower(Map<Path, Set<@Nullable Path>> side, Map<Path, Set<@Nullable Path>> other,
            Path file) {
        Path neighbour = only(side, file);
        return neighbour != null && file.equals(only(other, neighbour)) ? neighbour : null;
    }

    private static @Nullable Path only(Map<Path, Set<@Nullable Path>> side, Path file) {
        Set<@Nullable Path> neighbours = side.getOrDefault(file, Set.of());
        return neighbours.size() == 1 ? neighbours.iterator().next() : null;
    }
}
