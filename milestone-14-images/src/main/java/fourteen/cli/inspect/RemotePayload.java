package fourteen.cli.inspect;

import fourteen.FourteenException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.function.LongSupplier;

/// A payload on a server, asked for as React's client asks.
///
/// The JDK's old client on purpose: the new one takes half a second to get going, which would be shown as the server's.
public final class RemotePayload implements AutoCloseable {

    private static final String TYPE = "text/x-component";
    private static final int PATIENCE = 10_000;

    private final HttpURLConnection connection;
    private final InputStream body;
    private final long sent;

    private RemotePayload(String url, LongSupplier nanoseconds) throws IOException {
        connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestProperty("Accept", TYPE);
        connection.setConnectTimeout(PATIENCE);
        connection.connect();
        sent = nanoseconds.getAsLong();
        int status = connection.getResponseCode();
        if (status != HttpURLConnection.HTTP_OK) {
            throw refused(url, "status 200", "status " + status);
        }
        String type = Objects.requireNonNullElse(connection.getContentType(), "no type");
        if (!type.equals(TYPE) && !type.startsWith(TYPE + ";")) {
            throw refused(url, "content of type " + TYPE, type);
        }
        body = connection.getInputStream();
    }

    /// True for what this class can open.
    public static boolean isUrl(String text) {
        return text.startsWith("http://") || text.startsWith("https://");
    }

    /// Asks for it; its body may still be on its way.
    ///
    /// @param nanoseconds of any clock
    /// @throws FourteenException if nobody answers, or not with a payload
    public static RemotePayload open(String url, LongSupplier nanoseconds) {
        try {
            return new RemotePayload(url, nanoseconds);
        } catch (UnknownHostException unknown) {
            throw FourteenException.noAnswer(url, "no host of that name");
        } catch (IOException | IllegalArgumentException failure) {
            throw FourteenException.noAnswer(url,
                    Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        }
    }

    public InputStream body() {
        return body;
    }

    /// When the request was sent, by the clock of [#open].
    public long sent() {
        return sent;
    }

    private FourteenException refused(String url, String expected, String got) {
        connection.disconnect();
        return FourteenException.noPayload(url, expected, got);
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
