package fourteen.course.lint;

/// Something that is wrong with the course.
///
/// @param place `file:line`
/// @param message what is wrong, what was expected, what to do
public record Finding(String place, String message) {

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
