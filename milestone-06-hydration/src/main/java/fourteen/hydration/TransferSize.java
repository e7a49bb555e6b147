package fourteen.hydration;

/// How much a browser loads.
///
/// @param bytes       as the files are
/// @param transferred on the wire, compressed
public record TransferSize(long bytes, long transferred) {

    public static final TransferSize NOTHING = new TransferSize(0, 0);

    public TransferSize plus(long moreBytes, long moreTransferred) {
        return new TransferSize(bytes + moreBytes, transferred + moreTransferred);
    }
}
