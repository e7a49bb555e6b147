package fourteen.course.lint;

/// Something that is wrong with the course.
///
/// @param place `file:line`, a file, or a file with a JSON pointer
/// @param message what is wrong, as a sentence
public record Finding(String place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
