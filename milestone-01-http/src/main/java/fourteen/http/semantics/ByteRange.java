package fourteen.http.semantics;

/// Some bytes of a representation, counted from 0; both ends belong to it.
public record ByteRange(long first, long last) {

    public long length() {
        return last - first + 1;
    }

    /// The value of `Content-Range` (RFC 9110 §14.4): `bytes 0-99/1000`.
    public String contentRange(long size) {
        return "bytes " + first + '-' + last + '/' + size;
    }
}
