package fourteen.course.bench;

import fourteen.http.StaticFiles;
import fourteen.http.files.FileOptions;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/// A static file of 20 kB, beside a bare Javalin handler that sends the same bytes from memory. Both run in Javalin as it
/// comes; the file is looked at on the disk for every request.
public final class StaticFileLoad {

    private static final int SIZE = 20 * 1024;
    private static final String PATH = "/file.css";

    /// @param bare requests per second of the handler
    /// @param file requests per second of the file
    public record Result(double bare, double file) {

        /// 1 where the file is as fast as the handler.
        public double share() {
            return file / bare;
        }
    }

    private StaticFileLoad() {}

    /// Measures both in turn, so that what else the machine does hits both; the first round warms up and does not count.
    ///
    /// @param rounds how often; the best round of each counts
    /// @throws IOException if a server can't be reached
    public static Result measure(int connections, Duration round, int rounds) throws IOException {
        byte[] content = "a { color: #123 }\n".repeat(SIZE / 18 + 1)
                .substring(0, SIZE)
                .getBytes(StandardCharsets.US_ASCII);
        Path directory = Files.createTempDirectory("fourteen-load");
        Path file = Files.write(directory.resolve("file.css"), content);
        // Written long ago, as far as the server can see: its time is trusted.
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        Javalin bare = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get(PATH, ctx -> ctx.contentType("text/css; charset=utf-8").result(content));
        }).start("127.0.0.1", 0);
        Javalin files = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.registerPlugin(StaticFiles.at("/", directory, FileOptions.DEFAULT));
        }).start("127.0.0.1", 0);
        try {
            double bestBare = 0;
            double bestFile = 0;
            for (int i = 0; i <= rounds; i++) {
                double bareNow = LoadGenerator.requestsPerSecond(bare.port(), PATH, connections, round);
                double fileNow = LoadGenerator.requestsPerSecond(files.port(), PATH, connections, round);
                bestBare = i == 0 ? 0 : Math.max(bestBare, bareNow);
                bestFile = i == 0 ? 0 : Math.max(bestFile, fileNow);
            }
            return new Result(bestBare, bestFile);
        } finally {
            bare.stop();
            files.stop();
            Files.delete(file);
            Files.delete(directory);
        }
    }
}
