package fourteen.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs Maven on the modules that `./fourteen` needs. Its log goes to a file; the user sees a line a module, or the errors.
final class Maven {

    private static final List<String> GOALS = List.of("--batch-mode", "--projects", "course", "--also-make", "package",
            "-Dmaven.test.skip=true", "-Dstyle.color=never");

    private final Path root;
    private final PrintStream out;

    Maven(Path root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    /// Returns 0 if all was built, else 1, after saying why not.
    int run(Path log) throws IOException, InterruptedException {
        Optional<Path> maven = executable();
        if (maven.isEmpty()) {
            out.println("""
                    Fourteen needs Maven 3.8 or newer to build, and there is no mvn on the PATH.
                      next      install it from https://maven.apache.org or your system's packages (macOS: brew install maven,
                                Debian: apt install maven), then try again""");
            return 1;
        }
        out.println("Building what changed (Maven's log: " + root.relativize(log) + ")");
        List<String> command = new ArrayList<>(List.of(maven.get().toString()));
        command.addAll(GOALS);
        var builder = new ProcessBuilder(command).directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        var ender = Thread.ofPlatform().unstarted(() -> end(process));
        Runtime.getRuntime().addShutdownHook(ender);
        var progress = new Progress(out);
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(); var file = Files.newBufferedWriter(log)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                file.write(line);
                file.newLine();
                file.flush();
                progress.see(line);
            }
        }
        int exit = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(ender);
        if (exit == 0) {
            return 0;
        }
        out.println(new BuildErrors(root, lines).text());
        out.println("The build failed. Maven's whole log is in " + root.relativize(log));
        return 1;
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /// `mvn` of the PATH; on Windows that is `mvn.cmd`.
    private static Optional<Path> executable() {
        String name = isWindows() ? "mvn.cmd" : "mvn";
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static File nothing() {
        return new File(isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isWindows() {
        return File.separatorChar == '\\';
    }
}
