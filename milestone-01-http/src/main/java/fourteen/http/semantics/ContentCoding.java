package fourteen.http.semantics;

/// How the bytes of a representation are packed (RFC 9110 §8.4.1), the smallest first: by RFC 7932, by RFC 1952, not.
public enum ContentCoding {

    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private final String token;
    private final String extension;

    ContentCoding(String token, String extension) {
        this.token = token;
        this.extension = extension;
    }

    /// Its name in `Content-Encoding`.
    public String token() {
        return token;
    }

    /// What the file's name has at its end: `app.js.br` is the packed `app.js`.
    public String extension() {
        return extension;
    }
}
