package fourteen.course.workspace;

import fourteen.course.CourseException;
import fourteen.course.starter.Starter;
import fourteen.course.syllabus.Milestone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The repository as a learner works in it: a milestone's starter comes into place, and its reference back again.
///
/// Under `.course/` lie the references of all started milestones (`reference/`), so that no git history is needed to have
/// them back, and whatever a command replaced, by date (`2026-11-22T18-45-10/`). Not safe for use by several threads.
public final class Workspace {

    private static final String KEPT = ".course";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");

    private final Path root;
    private final Clock clock;

    /// @param root the repository's root
    /// @param clock dates the folders that replaced files are kept in
    public Workspace(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /// What a command did.
    ///
    /// @param files what it wrote, relative to the root
    /// @param kept where the work lies that it replaced; empty if there was none
    public record Change(List<String> files, Optional<Path> kept) {}

    /// Puts the milestone's starter in place; the reference moves to `.course/reference/`.
    public Change start(Milestone milestone) {
        Path kept = today();
        Path reference = reference(milestone, kept);
        return replace(milestone, Starter.of(reference, milestone).files(), kept);
    }

    /// Puts the milestone's reference back in place.
    public Change restore(Milestone milestone) {
        Path kept = today();
        Path reference = reference(milestone, kept);
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : milestone.learnerFiles()) {
            files.put(file, read(reference.resolve(file)));
        }
        return replace(milestone, files, kept);
    }

    /// Whether the milestone's own files are a learner's now, so that the reference lies under `.course/` alone.
    public boolean isStarted(Milestone milestone) {
        return !milestone.tasks().isEmpty() && !isReference(root, milestone) && isReference(referenceRoot(), milestone);
    }

    /// The directory that holds the milestone's learner files as the course ships them, below the same paths as here.
    private Path reference(Milestone milestone, Path kept) {
        if (milestone.tasks().isEmpty()) {
            throw new CourseException("COURSE-20", "Milestone " + milestone.id() + " has no tasks yet.",
                    milestone.directory(), null, null, "Take another one; `./fourteen course` lists them.",
                    "workspace");
        }
        if (isReference(root, milestone)) {
            for (String file : milestone.learnerFiles()) {
                Path older = referenceRoot().resolve(file);
                // A newer course, or marks that someone wrote code between: the older reference is not lost either.
                if (Files.exists(older) && !read(older).equals(read(root.resolve(file)))) {
                    copy(older, kept.resolve("reference").resolve(file));
                }
                copy(root.resolve(file), older);
            }
        } else if (!isReference(referenceRoot(), milestone)) {
            // Neither here nor kept: the marks in place say best what is wrong.
            Starter.of(root, milestone);
        }
        return referenceRoot();
    }

    private Path referenceRoot() {
        return root.resolve(KEPT).resolve("reference");
    }

    /// The reference is known by its marks: all there, and all right.
    private static boolean isReference(Path directory, Milestone milestone) {
        try {
            Starter.of(directory, milestone);
            return true;
        } catch (CourseException notWhole) {
            return false;
        }
    }

    /// A folder that nothing is in yet, named by the date.
    private Path today() {
        String date = DATE.format(LocalDateTime.now(clock));
        Path folder = root.resolve(KEPT).resolve(date);
        for (int next = 2; Files.exists(folder); next++) {
            folder = root.resolve(KEPT).resolve(date + "-" + next);
        }
        return folder;
    }

    private Change replace(Milestone milestone, Map<String, String> files, Path kept) {
        for (var file : files.entrySet()) {
            Path place = root.resolve(file.getKey());
            if (Files.exists(place) && isWork(milestone, file.getKey())) {
                copy(place, kept.resolve(file.getKey()));
            }
        }
        files.forEach((file, text) -> write(root.resolve(file), text));
        return new Change(List.copyOf(files.keySet()), Files.exists(kept) ? Optional.of(kept) : Optional.empty());
    }

    /// Work is what is neither the reference nor the starter: those two can be had again at any time.
    private boolean isWork(Milestone milestone, String file) {
        String here = read(root.resolve(file));
        return !here.equals(read(referenceRoot().resolve(file)))
                && !here.equals(Starter.of(referenceRoot(), milestone).files().get(file));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
