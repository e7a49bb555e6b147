package fourteen.js;

/// Something went wrong in JavaScript, or on the way there or back.
public class JsException extends RuntimeException {

    public JsException(String message) {
        super(message);
    }
}
