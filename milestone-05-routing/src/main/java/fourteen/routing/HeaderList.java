package fourteen.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// HTTP headers in their order; a name may come several times. Names are compared without regard to case (RFC 9110 §5.1).
public record HeaderList(List<Header> headers) {

    /// One line.
    public record Header(String name, String value) {}

    public HeaderList {
        headers = List.copyOf(headers);
    }

    /// @param namesAndValues one after the other
    public static HeaderList of(String... namesAndValues) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new HeaderList(headers);
    }

    /// These, and others behind them.
    public HeaderList and(HeaderList more) {
        List<Header> all = new ArrayList<>(headers);
        all.addAll(more.headers);
        return new HeaderList(all);
    }

    /// The first value of a name.
    public @Nullable String first(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return header.value();
            }
        }
        return null;
    }

    /// All values of a name.
    public List<String> all(String name) {
        return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).toList();
    }
}
