package fourteen.flight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/// A `File` that the client sent (`$B` upstream, WIRE-FORMAT §6.2): a handle, whose bytes may be in memory or on disk.
///
/// A `Blob` comes as a file with the name `blob`, as FormData makes of it (XMLHttpRequest standard, "create an entry").
public final class FlightFile implements FlightValue {

    /// Where a file's bytes are.
    public interface Content {

        /// In bytes.
        long size();

        /// The bytes from the first on; may be asked for more than once.
        InputStream open() throws IOException;
    }

    private final String name;
    private final String type;
    private final Content content;

    /// @param type a media type, kept as a Blob keeps it
    public FlightFile(String name, String type, Content content) {
        this.name = name;
        this.type = mediaType(type);
        this.content = content;
    }

    /// In lower case, and empty if it has a character that a Blob's type can't have (File API, "constructing a Blob").
    static String mediaType(String type) {
        return type.chars().allMatch(c -> c >= 0x20 && c <= 0x7E) ? type.toLowerCase(Locale.ROOT) : "";
    }

    /// A file in memory. The array is not copied.
    public static FlightFile of(String name, String type, byte[] bytes) {
        return new FlightFile(name, type, new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    /// In bytes.
    public long size() {
        return content.size();
    }

    public InputStream open() throws IOException {
        return content.open();
    }

    /// All of it, read into memory.
    public byte[] bytes() {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not read the file " + name + " that was sent.", failure);
        }
    }

    /// What is left of it downstream, where files have no name.
    public Collection blob() {
        return new Collection(Collection.Kind.BLOB,
                ArrayValue.of(new Text(type), new Binary(Binary.Kind.UINT8, bytes())));
    }
}
