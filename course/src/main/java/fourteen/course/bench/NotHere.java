package fourteen.course.bench;

/// This machine lacks something that a benchmark needs; the message says what, and how to get it.
final class NotHere extends RuntimeException {

    NotHere(String message) {
        super(message);
    }
}
