package fourteen.course.bench;

import fourteen.http.StaticFiles;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// A static file of 20 kB against a bare Javalin handler that answers with the same bytes from memory.
final class StaticFile implements Benchmark {

    private static final int SIZE = 20_000;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 32;
    private static final String PATH = "/file.txt";
    private static final double PROMISED = 0.90;

    @Override
    public String name() {
        return "static-file";
    }

    @Override
    public String about() {
        return "requests/s of a 20 kB file, against a bare Javalin handler with the same bytes";
    }

    @Override
    public boolean run(Report report) throws Exception {
        LoadSource load = LoadSource.of(CONNECTIONS, ROUND);
        byte[] content = "0123456789".repeat(SIZE / 10).getBytes(StandardCharsets.US_ASCII);
        Path directory = Files.createTempDirectory("fourteen-bench");
        Path file = Files.write(directory.resolve(PATH.substring(1)), content);
        // Written long ago, as far as the server can see: its time is trusted.
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        Javalin bare = bare(content, false);
        Javalin bareVirtual = bare(content, true);
        Javalin platform = ours(directory, false);
        Javalin virtual = ours(directory, true);
        try {
            return report.compare("A static file of 20 kB, requests/s, " + load,
                    List.of(contender(load, "bare Javalin handler", bare.port()),
                            contender(load, "Fourteen, platform threads", platform.port()),
                            contender(load, "bare Javalin handler, virtual threads", bareVirtual.port()),
                            contender(load, "Fourteen, virtual threads", virtual.port())),
                    Promise.ratio("Fourteen, platform threads", PROMISED));
        } finally {
            List.of(bare, bareVirtual, platform, virtual).forEach(Javalin::stop);
            Files.delete(file);
            Files.delete(directory);
        }
    }

    /// Warmed up for as long as a round.
    private static Contender contender(LoadSource load, String name, int port) throws Exception {
        load.requestsPerSecond(port, PATH);
        return new Contender(name, () -> load.requestsPerSecond(port, PATH));
    }

    private static Javalin bare(byte[] content, boolean virtualThreads) {
        return start(virtualThreads, config -> config.routes.get(PATH,
                ctx -> ctx.contentType("text/plain; charset=utf-8").result(content)));
    }

    private static Javalin ours(Path directory, boolean virtualThreads) {
        return start(virtualThreads, config -> config.registerPlugin(StaticFiles.at("/", directory)));
    }

    /// Javalin as it comes: no log of requests on either side.
    private static Javalin start(boolean virtualThreads, Consumer<JavalinConfig> more) {
        return Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = virtualThreads;
            more.accept(config);
        }).start("127.0.0.1", 0);
    }
}
