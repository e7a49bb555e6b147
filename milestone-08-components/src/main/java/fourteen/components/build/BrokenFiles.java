package fourteen.components.build;

import fourteen.hydration.BuildFailure;
import fourteen.hydration.BundleAnswer;
import fourteen.hydration.BundleRequest;
import fourteen.hydration.Bundler;
import fourteen.hydration.HydrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files that the bundler complained of, and what it said. In development they are left out, so that what needs none of
/// them can be shown; for production an error is the end.
final class BrokenFiles {

    private final Bundler bundler;
    private final boolean tolerated;
    private final Map<Path, List<BuildFailure>> files = new LinkedHashMap<>();

    private BrokenFiles(Bundler bundler, boolean tolerated) {
        this.bundler = bundler;
        this.tolerated = tolerated;
    }

    static BrokenFiles tolerated(Bundler bundler) {
        return new BrokenFiles(bundler, true);
    }

    static BrokenFiles refused(Bundler bundler) {
        return new BrokenFiles(bundler, false);
    }

    /// Builds, if need be without the files that have errors.
    ///
    /// @throws HydrationException if there are errors, and they are not tolerated or no file's
    BundleAnswer build(BundleRequest request, BuildEntries entries) {
        while (true) {
            try {
                return bundler.build(request.without(files.keySet()));
            } catch (HydrationException failed) {
                if (!tolerated || !noted(failed.failures(), request.root(), entries)) {
                    throw failed;
                }
            }
        }
    }

    /// @return whether one of them is news
    private boolean noted(List<BuildFailure> failures, Path root, BuildEntries entries) {
        Map<Path, List<BuildFailure>> more = new LinkedHashMap<>();
        for (BuildFailure failure : failures) {
            Path file = file(failure, root, entries);
            if (file != null && !files.containsKey(file)) {
                more.computeIfAbsent(file, _ -> new ArrayList<>()).add(failure);
            }
        }
        files.putAll(more);
        return !more.isEmpty();
    }

    private static @Nullable Path file(BuildFailure failure, Path root, BuildEntries entries) {
        if (failure.location() == null) {
            return null;
        }
        Path place = Path.of(failure.location().file());
        if (Files.isRegularFile(place)) {
            return place;
        }
        // Entries are on no disk; the bundler speaks of them as of files in the root.
        return place.startsWith(root) ? entries.file(root.relativize(place).toString()) : null;
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /// What was said of these files.
    List<BuildFailure> failures(Collection<Path> wanted) {
        List<BuildFailure> failures = new ArrayList<>();
        files.forEach((file, said) -> {
            if (wanted.contains(file)) {
                failures.addAll(said);
            }
        });
        return failures;
    }
}
