package fourteen.course.proof;

/// Why a proof could not even begin: a variant that does not compile, a patch that does not apply.
final class Unprovable extends RuntimeException {

    Unprovable(String message) {
        super(message);
    }

    Unprovable(String message, Throwable cause) {
        super(message, cause);
    }
}
