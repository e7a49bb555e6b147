package fourteen.course.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// From the start of `./fourteen` to the first answer with status 200, as its user waits for it; with and without the
/// AOT cache that a first `dev` leaves.
final class ColdStart implements Benchmark {

    private static final double PROMISED_SECONDS = 1.5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String WITHOUT_CACHE = ", no AOT cache";

    private final Path root;
    private final List<String> commands;

    ColdStart(Path root, List<String> commands) {
        this.root = root;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "cold-start";
    }

    @Override
    public String about() {
        return "seconds from the start of ./fourteen to the first 200: " + String.join(", ", commands);
    }

    @Override
    public boolean run(Report report) throws Exception {
        Map<String, Start> starts = new LinkedHashMap<>();
        for (String command : commands) {
            starts.put(command, new Start(launcher(), command, Map.of()));
            if (!command.startsWith("start")) {
                starts.put(command + WITHOUT_CACHE,
                        new Start(launcher(), command, Map.of("FOURTEEN_JVM_OPTIONS", "-XX:AOTMode=off")));
            }
        }
        for (String command : commands) {
            if (command.startsWith("start")) {
                build(command.substring("start".length()).strip());
            }
        }
        awaitCache(starts.values().iterator().next());
        Map<String, List<Start.Taken>> taken = new LinkedHashMap<>();
        // The first turn brings the files into the system's memory, and builds what an app's first start builds.
        for (int round = 0; round <= report.rounds(); round++) {
            for (Map.Entry<String, Start> start : starts.entrySet()) {
                Start.Taken now = start.getValue().measure();
                if (round > 0) {
                    taken.computeIfAbsent(start.getKey(), _ -> new ArrayList<>()).add(now);
                }
            }
        }
        boolean kept = report.print("./fourteen to the first 200, seconds", rows(taken, Start.Taken::seconds),
                commands.stream()
                        .filter(command -> command.startsWith("dev"))
                        .map(command -> Promise.atMost(command, PROMISED_SECONDS))
                        .toArray(Promise[]::new));
        report.print("the same, seconds of processor time until then", rows(taken, Start.Taken::processorSeconds));
        return kept;
    }

    private static List<Report.Row> rows(Map<String, List<Start.Taken>> taken,
            ToDoubleFunction<Start.Taken> figure) {
        List<Report.Row> rows = new ArrayList<>();
        taken.forEach((name, all) -> rows
                .add(new Report.Row(name, new Figures(all.stream().mapToDouble(figure).boxed().toList()))));
        return rows;
    }

    /// What `start` serves.
    private void build(String directory) throws IOException, InterruptedException {
        List<String> command = directory.isEmpty()
                ? List.of(launcher(), "build")
                : List.of(launcher(), "build", directory);
        Process build = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (build.waitFor() != 0) {
            throw new NotHere(String.join(" ", command) + " failed:\n" + said);
        }
    }

    /// Starts once and waits until the cache is there, which is made a few seconds after the start.
    private void awaitCache(Start start) throws Exception {
        if (hasCache()) {
            return;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Start.Running _ = start.run()) {
            while (!hasCache()) {
                if (System.nanoTime() > end) {
                    throw new NotHere("No AOT cache was made in " + PATIENCE.toSeconds() + " seconds.");
                }
                Thread.sleep(200);
            }
        }
    }

    /// Beside the jars that this process runs on.
    private static boolean hasCache() throws IOException {
        String first = System.getProperty("java.class.path").split(File.pathSeparator)[0];
        Path build = Path.of(first).toAbsolutePath().getParent();
        if (build == null) {
            return false;
        }
        try (Stream<Path> files = Files.list(build)) {
            return files.anyMatch(file -> file.toString().endsWith(".aot"));
        }
    }

    private String launcher() {
        return root.resolve(File.separatorChar == '\\' ? "fourteen.cmd" : "fourteen").toString();
    }
}
