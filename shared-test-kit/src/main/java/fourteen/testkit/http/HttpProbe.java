package fourteen.testkit.http;

import fourteen.testkit.Deadline;
import fourteen.testkit.FailureClass;
import fourteen.testkit.TestKitFailure;
import fourteen.testkit.message.Report;
import fourteen.testkit.message.Visible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.function.Predicate;

/// One connection to a server, down to the bytes: sends anything, records everything in its order.
///
/// Responses are read one after another. [#awaitHead], [#awaitText] and [#arrived] look at the current one, [#response]
/// reads it to its end and goes on to the next. Nothing is decompressed, redirected or repeated.
///
/// {@snippet lang = "java" :
/// ProbeResponse page = HttpProbe.get(port, "/about", "Accept-Encoding: br");
///
/// try (HttpProbe probe = HttpProbe.connect(port)) {
///     probe.send("GET /../secret HTTP/1.1\r\nHost: x\r\n\r\n");
///     int status = probe.response().status();
/// }
/// }
///
/// Every wait ends at a deadline with a [TestKitFailure]. For one thread.
public final class HttpProbe implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String authority;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final Queue<Boolean> headRequests = new ArrayDeque<>();
    private final byte[] buffer = new byte[16 * 1024];
    private Duration patience = Deadline.standardLength();
    private byte[] unread = {};
    private ResponseReader reader = new ResponseReader(false);
    private boolean readerStarted;
    private boolean closedByServer;
    private boolean reset;

    private HttpProbe(Socket socket, String authority) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.authority = authority;
    }

    /// Connects to a server on this machine.
    public static HttpProbe connect(int port) {
        return connect("127.0.0.1", port);
    }

    public static HttpProbe connect(String host, int port) {
        try {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), Deadline.standard().millisLeft());
            return new HttpProbe(socket, host + ":" + port);
        } catch (IOException e) {
            throw new TestKitFailure(FailureClass.EXCEPTION,
                    Report.expecting("a server", "to listen on " + host + ":" + port).got(String.valueOf(e)).toString(),
                    e);
        }
    }

    /// One request on a connection of its own.
    ///
    /// @param headerLines such as `"Accept: text/html"`; Host and `Connection: close` are there already
    public static ProbeResponse get(int port, String target, String... headerLines) {
        return fetch(port, "GET", target, headerLines);
    }

    /// As [#get(int, String, String...)], with any method.
    public static ProbeResponse fetch(int port, String method, String target, String... headerLines) {
        String[] lines = Arrays.copyOf(headerLines, headerLines.length + 1);
        lines[headerLines.length] = "Connection: close";
        try (HttpProbe probe = connect(port)) {
            return probe.request(method, target, new byte[0], lines).response();
        }
    }

    /// Changes how long this probe waits; for the rare test in which waiting in vain is what is expected.
    public HttpProbe patience(Duration patience) {
        this.patience = patience;
        return this;
    }

    /// Sends the text as UTF-8, exactly as it is.
    public HttpProbe send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends the bytes exactly as they are. That the server no longer reads is no failure: its answer says why.
    public HttpProbe send(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
        if (start.equals("HEAD ")) {
            headRequests.add(true);
        } else if (start.matches("[A-Z]+ .*")) {
            headRequests.add(false);
        }
        return write(bytes);
    }

    /// Sends a GET request with a Host header and the given header lines.
    public HttpProbe get(String target, String... headerLines) {
        return request("GET", target, new byte[0], headerLines);
    }

    /// Sends a request with a Host header, the given header lines, and Content-Length if there is a body.
    public HttpProbe request(String method, String target, byte[] body, String... headerLines) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: " + authority + "\r\n");
        for (String line : headerLines) {
            head.append(line).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        headRequests.add(method.equals("HEAD"));
        return write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8)).write(body);
    }

    /// Closes the sending half: the server reads an end, its answer still arrives here.
    public HttpProbe endOfInput() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            closedByServer = true;
        }
        return this;
    }

    /// Reads the current response to its end.
    public ProbeResponse response() {
        awaitUntil(ResponseReader::isComplete, "a whole response");
        ProbeResponse response = new ProbeResponse(reader);
        readerStarted = false;
        return response;
    }

    /// Waits until the whole response is here, and stays with it.
    public ProbeResponse awaitEnd() {
        return awaitUntil(ResponseReader::isComplete, "a whole response");
    }

    /// Waits until the current response's body has at least so many bytes.
    public ProbeResponse awaitBytes(int count) {
        return awaitUntil(current -> current.body().length >= count, "a body of " + count + " bytes");
    }

    /// Waits for an interim response, such as 103, ahead of the current one: [ProbeResponse#interim] of the current one has it.
    public HttpProbe awaitInterim() {
        ProbeResponse _ = awaitUntil(current -> !current.interim().isEmpty(), "an interim response");
        return this;
    }

    /// Waits for status line and headers.
    public ProbeResponse awaitHead() {
        return awaitUntil(ResponseReader::hasHead, "a response's headers");
    }

    /// Waits until the current response's body holds the text.
    public ProbeResponse awaitText(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return awaitUntil(current -> indexOf(current.body(), wanted) >= 0, "the text " + Visible.quoted(text));
    }

    /// What of the current response is here now, without waiting for more; its head is waited for.
    public ProbeResponse arrived() {
        awaitHead();
        try {
            while (!reader.isComplete() && in.available() > 0) {
                fill(Deadline.in(patience), "bytes that are there");
            }
        } catch (IOException e) {
            closedByServer = true;
        }
        return new ProbeResponse(reader);
    }

    /// Waits until the server closes the connection.
    ///
    /// @throws TestKitFailure if more bytes come, or nothing happens
    public void awaitClosed() {
        Deadline deadline = Deadline.in(patience);
        while (!closedByServer && unread.length == 0) {
            fill(deadline, "the server to close the connection");
        }
        if (unread.length > 0) {
            throw new TestKitFailure(FailureClass.PROTOCOL, Report.expecting("the server", "to close the connection")
                    .got(Visible.line(unread))
                    .toString());
        }
    }

    /// Every byte that has been read on this connection.
    public byte[] received() {
        return received.toByteArray();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
            closedByServer = true;
        }
    }

    private ProbeResponse awaitUntil(Predicate<ResponseReader> enough, String what) {
        if (!readerStarted) {
            Boolean toHead = headRequests.poll();
            reader = new ResponseReader(toHead != null && toHead);
            readerStarted = true;
        }
        Deadline deadline = Deadline.in(patience);
        takeUnread();
        while (!enough.test(reader)) {
            if (reader.isComplete()) {
                throw new TestKitFailure(FailureClass.WRONG_OUTPUT, Report.expecting("the response", "to bring " + what)
                        .got(Visible.tail(reader.body()))
                        .line("status", reader.statusLine())
                        .toString());
            }
            if (reset) {
                throw new TestKitFailure(FailureClass.PROTOCOL, Report.expecting("the server", "to send " + what)
                        .got("a reset connection")
                        .line("after", Visible.tail(received.toByteArray()))
                        .toString());
            } else if (closedByServer) {
                reader.end();
            } else {
                fill(deadline, what);
                takeUnread();
            }
        }
        return new ProbeResponse(reader);
    }

    private void takeUnread() {
        int taken = reader.take(unread, 0, unread.length);
        unread = Arrays.copyOfRange(unread, taken, unread.length);
    }

    /// Reads once, waiting for at least one byte or the end.
    private void fill(Deadline deadline, String what) {
        try {
            socket.setSoTimeout(deadline.millisLeft());
            int count = in.read(buffer);
            if (count < 0) {
                closedByServer = true;
                return;
            }
            received.write(buffer, 0, count);
            int old = unread.length;
            unread = Arrays.copyOf(unread, old + count);
            System.arraycopy(buffer, 0, unread, old, count);
        } catch (SocketTimeoutException e) {
            throw new TestKitFailure(FailureClass.TIMEOUT,
                    Report.expecting("the server", "to send " + what + " in time")
                            .expected("within " + deadline)
                            .got(received.size() == 0 ? "nothing" : Visible.tail(received.toByteArray()))
                            .toString(),
                    e);
        } catch (IOException e) {
            closedByServer = true;
            reset = true;
        }
    }

    private HttpProbe write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            // The server has stopped reading, as after "431 Request Header Fields Too Large"; its answer may be here.
            closedByServer |= socket.isClosed();
        }
        return this;
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int i = 0; i <= all.length - part.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }
}
