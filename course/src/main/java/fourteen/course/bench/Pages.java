package fourteen.course.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Dynamic pages of `course/bench/site` against Next.js in production mode, which serves the same files.
final class Pages implements Benchmark {

    private static final String OURS = "Fourteen";
    private static final String NEXT = "Next.js 16.4";
    private static final int CONNECTIONS = 20;
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration WARM_UP_STEP = Duration.ofSeconds(15);
    /// Graal's compiler takes its time, the longer the busier the machine is.
    private static final int MOST_STEPS = 16;
    private static final int CALM_STEPS = 3;
    private static final double NO_QUICKER = 1.03;

    private static final double SLOW_MILLISECONDS = 200;
    private static final double AFTER_SLOW_MILLISECONDS = 10;

    private final Path root;

    Pages(Path root) {
        this.root = root;
    }

    /// A page, and how many times as many requests are promised.
    private record Page(String path, String what, double promised) {}

    private static final List<Page> PAGES = List.of(
            new Page("/table", "a table of 1,000 rows with two columns of UUIDs", 10),
            new Page("/list", "a list of 10,000 items", 10),
            new Page("/small", "a small page with one client component", 4));

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String about() {
        return "requests/s, bytes and first byte of dynamic pages, against Next.js 16 in production";
    }

    @Override
    public boolean run(Report report) throws Exception {
        String launcher = root.resolve(File.separatorChar == '\\' ? "fourteen.cmd" : "fourteen").toString();
        Path site = root.resolve("course/bench/site");
        Process build = new ProcessBuilder(launcher, "build", site.toString()).redirectErrorStream(true).start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (build.waitFor() != 0) {
            throw new NotHere("./fourteen build " + site + " failed:\n" + said);
        }
        try (NextApp next = NextApp.start(site.resolve("app"), root.resolve("course/target/bench-next"));
                Start.Running ours = new Start(launcher, "start " + site, Map.of()).run()) {
            boolean kept = true;
            for (Page page : PAGES) {
                kept &= rate(report, page, next.port(), ours.port());
                kept &= size(report, page, next.port(), ours.port());
            }
            kept &= waiting(report, next.port(), ours.port());
            return kept;
        }
    }

    private static boolean rate(Report report, Page page, int next, int ours) throws Exception {
        LoadSource load = LoadSource.of(CONNECTIONS, ROUND);
        warmUp(next, page.path());
        warmUp(ours, page.path());
        return report.compare("Requests/s of " + page.what() + ", " + load,
                List.of(new Contender(NEXT, () -> load.requestsPerSecond(next, page.path())),
                        new Contender(OURS, () -> load.requestsPerSecond(ours, page.path()))),
                Promise.ratio(OURS, page.promised()));
    }

    /// Until a server has compiled what is hot, and does not get any quicker.
    private static void warmUp(int port, String path) throws IOException, InterruptedException {
        LoadSource step = LoadSource.of(CONNECTIONS, WARM_UP_STEP);
        double best = 0;
        int calm = 0;
        for (int i = 0; i < MOST_STEPS && calm < CALM_STEPS; i++) {
            double rate = step.requestsPerSecond(port, path);
            calm = rate > best * NO_QUICKER ? 0 : calm + 1;
            best = Math.max(best, rate);
        }
    }

    /// The same on every machine.
    private static boolean size(Report report, Page page, int next, int ours) throws Exception {
        double bytes = bytes(next, page.path());
        return report.print("Bytes of HTML and rows in it, of " + page.what(),
                List.of(new Report.Row(NEXT, Figures.of(bytes)),
                        new Report.Row(OURS, Figures.of(bytes(ours, page.path())))),
                Promise.atMost(OURS, bytes));
    }

    private static double bytes(int port, String path) throws IOException, InterruptedException {
        // An offer of HTTP/2 is too much for Node's server, which hangs up.
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept", "text/html")
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        }
    }

    /// A page with a boundary that takes 200 ms, asked for by one client alone.
    private static boolean waiting(Report report, int next, int ours) throws Exception {
        for (int i = 0; i < 10; i++) {
            asked(next);
            asked(ours);
        }
        double[][] first = new double[2][report.rounds()];
        double[][] last = new double[2][report.rounds()];
        for (int round = 0; round < report.rounds(); round++) {
            for (int i = 0; i < 2; i++) {
                Arrival arrival = asked(i == 0 ? next : ours);
                first[i][round] = arrival.first();
                last[i][round] = arrival.last();
            }
        }
        boolean shell = report.print("Milliseconds to the first byte of a page with a slow boundary",
                List.of(new Report.Row(NEXT, Figures.of(first[0])), new Report.Row(OURS, Figures.of(first[1]))),
                Promise.atMost(OURS, Figures.of(first[0]).median()));
        boolean whole = report.print("Milliseconds to its last byte; the boundary's data takes 200",
                List.of(new Report.Row(NEXT, Figures.of(last[0])), new Report.Row(OURS, Figures.of(last[1]))),
                Promise.atMost(OURS, SLOW_MILLISECONDS + AFTER_SLOW_MILLISECONDS));
        return shell && whole;
    }

    /// @param first milliseconds until the first byte
    /// @param last  until the last
    private record Arrival(double first, double last) {}

    private static Arrival asked(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            byte[] request = "GET /slow HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
            long start = System.nanoTime();
            socket.getOutputStream().write(request);
            InputStream in = socket.getInputStream();
            if (in.read() < 0) {
                throw new IOException("port " + port + " closed the connection without an answer");
            }
            double first = (System.nanoTime() - start) / 1e6;
            in.readAllBytes();
            return new Arrival(first, (System.nanoTime() - start) / 1e6);
        }
    }
}
