package fourteen.course.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// The same `app/` directory under Next.js in production mode. Next.js is installed for that in a directory of its own, once.
final class NextApp implements AutoCloseable {

    private static final String PACKAGE = """
            {
              "name": "bench-next",
              "private": true,
              "dependencies": { "next": "16.4.6", "react": "19.3.1", "react-dom": "19.3.1" }
            }
            """;
    private static final String CONFIG = """
            // What a proxy does in front of it is not what is measured.
            export default { compress: false, poweredByHeader: false, typescript: { ignoreBuildErrors: true } };
            """;

    private final Process process;
    private final int port;

    private NextApp(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Installs what is missing, builds, and starts.
    ///
    /// @param app       the app directory
    /// @param directory where Next.js and its build go
    /// @throws NotHere if it can't be installed, or can't build the app
    static NextApp start(Path app, Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("package.json"), PACKAGE);
        Files.writeString(directory.resolve("next.config.mjs"), CONFIG);
        copy(app, directory.resolve("app"));
        if (!Files.isDirectory(directory.resolve("node_modules/next"))) {
            run(directory, npm(), "install", "--no-audit", "--no-fund");
        }
        run(directory, "node", "node_modules/next/dist/bin/next", "build");
        int port = freePort();
        Process process = new ProcessBuilder("node", "node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1",
                "-p",
                Integer.toString(port))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        // Not closed: who closes its output ends it.
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("Ready in")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return new NextApp(process, port);
            }
        }
        throw new NotHere("Next.js ended before it was ready, in " + directory);
    }

    private static String npm() {
        return File.separatorChar == '\\' ? "npm.cmd" : "npm";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().put("NEXT_TELEMETRY_DISABLED", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new NotHere(String.join(" ", command) + " failed in " + directory + ":\n" + said);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
