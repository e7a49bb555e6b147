package fourteen.components.build;

import fourteen.hydration.ClientBuild;
import fourteen.hydration.HydrationException;
import fourteen.hydration.ManifestFile;
import fourteen.hydration.SourceStamps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// A build for development on disk: as long as nothing that it was made from has changed, the next start is spared the
/// bundler. Paths are absolute, times as in [SourceStamps#nanoseconds].
///
/// @param circumstances what it was made from besides the sources
/// @param inputs        what the bundler read
/// @param pages         by name
/// @param files         what was made, and how long it is
record KeptBuild(String circumstances, ComponentManifest manifest, Map<String, Long> inputs,
        Map<String, KeptPage> pages,
        Map<String, Long> files) {

    /// What a page's server modules were when they were looked at.
    record KeptPage(List<String> roots, Map<String, Long> files) {

        KeptPage {
            roots = List.copyOf(roots);
            files = Map.copyOf(files);
        }
    }

    /// A file that lacks something is no build.
    KeptBuild {
        Objects.requireNonNull(circumstances);
        Objects.requireNonNull(manifest);
        inputs = Map.copyOf(inputs);
        pages = Map.copyOf(pages);
        files = Map.copyOf(files);
    }

    /// Forgets what is kept: something else is about to be made.
    static void forget(ClientBuild build) {
        ManifestFile.delete(build.out());
    }

    /// Writes it down. If that fails the next start builds anew, no more.
    static void keep(ClientBuild build, DevBuild made) {
        Path directory = ClientBuild.files(build.out());
        try {
            Map<String, Long> files = new TreeMap<>();
            for (String file : made.files()) {
                files.put(file, Files.size(directory.resolve(file)));
            }
            Map<String, KeptPage> pages = new TreeMap<>();
            made.pages()
                    .forEach((name, page) -> pages.put(name,
                            new KeptPage(page.route().roots().stream().map(Path::toString).toList(),
                                    page.stamps().nanoseconds())));
            ManifestFile.write(build.out(), new KeptBuild(build.circumstances(), made.manifest(),
                    made.inputs().nanoseconds(), pages, files));
        } catch (IOException _) {
            forget(build);
        }
    }

    /// What is kept, if all is as it was: the circumstances, the files that were read, and those that were made.
    static Optional<DevBuild> find(ClientBuild build) {
        try {
            return Optional.of(ManifestFile.read(build.out(), KeptBuild.class))
                    .filter(kept -> kept.isIn(ClientBuild.files(build.out())))
                    .filter(kept -> build.circumstances().equals(kept.circumstances))
                    .map(KeptBuild::build)
                    .filter(kept -> kept.inputs().hold());
        } catch (HydrationException _) {
            return Optional.empty();
        }
    }

    private boolean isIn(Path directory) {
        return files.entrySet().stream().allMatch(file -> {
            try {
                return Files.size(directory.resolve(file.getKey())) == file.getValue();
            } catch (IOException _) {
                return false;
            }
        });
    }

    private DevBuild build() {
        Map<String, DevBuild.Page> seen = new HashMap<>();
        pages.forEach((name, page) -> seen.put(name,
                new DevBuild.Page(new ComponentRoute(name, page.roots.stream().map(Path::of).toList()),
                        SourceStamps.of(page.files))));
        return new DevBuild(manifest, SourceStamps.of(inputs), seen, Map.of(), files.keySet());
    }
}
