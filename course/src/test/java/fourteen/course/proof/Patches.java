package fourteen.course.proof;

import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.unifieddiff.UnifiedDiff;
import com.github.difflib.unifieddiff.UnifiedDiffFile;
import com.github.difflib.unifieddiff.UnifiedDiffReader;
import fourteen.course.syllabus.Mutant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Applies mutants, which are unified diffs, to the reference.
///
/// A hunk may have moved up or down since the patch was made, as `git apply` allows it; its lines must all be there.
final class Patches {

    private static final String NOTHING = "/dev/null";

    private final Path root;

    Patches(Path root) {
        this.root = root;
    }

    /// The reference with the mutant's patch applied.
    ///
    /// @throws Unprovable naming the patch, the file and the hunk that doesn't fit
    Variant apply(Mutant mutant) {
        Path patch = root.resolve("course").resolve(mutant.patch());
        String name = "course/" + mutant.patch();
        UnifiedDiff diff = read(patch, name);
        if (diff.getFiles().isEmpty()) {
            throw new Unprovable(name + " holds no diff; make it with `git diff`.");
        }
        Map<String, Optional<String>> files = new LinkedHashMap<>();
        for (UnifiedDiffFile file : diff.getFiles()) {
            if (NOTHING.equals(file.getToFile())) {
                files.put(plain(file.getFromFile()), Optional.empty());
            } else {
                files.put(plain(file.getToFile()), Optional.of(apply(name, file)));
            }
        }
        return new Variant("mutant " + mutant.id(), files);
    }

    private String apply(String patch, UnifiedDiffFile diff) {
        List<String> lines = new ArrayList<>();
        if (!NOTHING.equals(diff.getFromFile())) {
            String file = plain(diff.getFromFile());
            try {
                lines.addAll(Files.readString(root.resolve(file)).lines().toList());
            } catch (IOException gone) {
                throw new Unprovable(patch + " no longer applies: " + file + " can't be read.", gone);
            }
        }
        int moved = 0;
        int number = 0;
        for (AbstractDelta<String> hunk : diff.getPatch().getDeltas()) {
            number++;
            List<String> before = hunk.getSource().getLines();
            List<String> after = hunk.getTarget().getLines();
            int expected = Math.max(0, hunk.getSource().getPosition() + moved);
            int found = nearest(lines, before, expected);
            if (found < 0) {
                throw new Unprovable("""
                        %s no longer applies.
                          at        %s, hunk %d (line %d)
                          expected  %s
                        Make the change again by hand, then the patch with `git diff`.""".formatted(patch,
                        plain(diff.getFromFile()), number, expected + 1,
                        String.join("\n            ", before)));
            }
            lines.subList(found, found + before.size()).clear();
            lines.addAll(found, after);
            moved = found - hunk.getSource().getPosition() + after.size() - before.size();
        }
        return String.join("\n", lines) + "\n";
    }

    /// Where the lines stand, as close to the expected place as possible; -1 if nowhere.
    private static int nearest(List<String> lines, List<String> wanted, int expected) {
        for (int away = 0; away <= lines.size(); away++) {
            for (int at : new int[]{expected - away, expected + away}) {
                if (at >= 0 && at + wanted.size() <= lines.size()
                        && lines.subList(at, at + wanted.size()).equals(wanted)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static UnifiedDiff read(Path patch, String name) {
        try {
            List<String> lines = Files.readString(patch).lines().toList();
            // The sentences above the diff are for people.
            String diff = String.join("\n",
                    lines.stream().dropWhile(line -> line.isBlank() || line.startsWith("#")).toList());
            return UnifiedDiffReader.parseUnifiedDiff(
                    new ByteArrayInputStream((diff + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " can't be read", unreadable);
        }
    }

    private static String plain(String file) {
        return file.startsWith("a/") || file.startsWith("b/") ? file.substring(2) : file;
    }
}
