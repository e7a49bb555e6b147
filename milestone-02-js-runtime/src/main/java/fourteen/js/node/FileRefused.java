package fourteen.js.node;

import java.io.IOException;

/// A file operation that is not done, and what Node's errors call that.
final class FileRefused extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;

    FileRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    /// `EISDIR`, `ERR_ACCESS_DENIED`, ….
    String code() {
        return code;
    }
}
