package fourteen.course.syllabus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The whole course: `course/course.json`, read.
public record Syllabus(String title, List<Milestone> milestones) {

    /// Where it lies, relative to the repository's root.
    public static final String FILE = "course/course.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    public Syllabus {
        milestones = List.copyOf(milestones);
    }

    /// Reads the `course.json` of the repository at `root`.
    public static Syllabus of(Path root) {
        Path file = root.resolve(FILE);
        try {
            return JSON.readValue(Files.readString(file), Document.class).syllabus();
        } catch (IOException | JacksonException unreadable) {
            throw Unreadable.syllabus(unreadable);
        }
    }

    /// The milestone of that number.
    public Milestone milestone(int id) {
        return milestones.stream()
                .filter(milestone -> milestone.id() == id)
                .findFirst()
                .orElseThrow(() -> Unreadable.noSuchMilestone(id, milestones));
    }

    /// The file's own shape: it names its schema too, for editors.
    private record Document(String $schema, String title, List<Milestone> milestones) {
        Syllabus syllabus() {
            return new Syllabus(title, milestones);
        }
    }
}
