package fourteen.course.bench;

import fourteen.JvmArgs;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A [ScriptWorker] in a process of its own, or its like in Node.
final class ScriptProcess implements AutoCloseable {

    private static final int WARM_UP_ROUNDS = 30;
    /// Compilers work in the background: one round that is no better says nothing yet.
    private static final int WARM_AFTER = 4;
    private static final int WARM_UP_MILLISECONDS = 2_000;
    /// A round that is no better than this against the best before it: warm.
    private static final double NO_BETTER = 1.03;

    private final Process process;
    private final BufferedReader in;
    private final Writer out;
    private final String engine;

    private ScriptProcess(List<String> command, Path directory) throws IOException {
        var builder = new ProcessBuilder(command).directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_ENV", "production");
        process = builder.start();
        in = process.inputReader(StandardCharsets.UTF_8);
        out = process.outputWriter(StandardCharsets.UTF_8);
        engine = answer(in.readLine());
    }

    static ScriptProcess compiled(String kind, Path directory) throws IOException {
        Path arguments = Files.createTempFile("fourteen-bench", ".args");
        try {
            Files.writeString(arguments, JvmArgs.ofThisJvm().text());
            return new ScriptProcess(java(List.of("@" + arguments), kind, directory), directory);
        } finally {
            Files.delete(arguments);
        }
    }

    static ScriptProcess interpreted(String kind, Path directory) throws IOException {
        return new ScriptProcess(java(List.of("--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"), kind, directory), directory);
    }

    /// Java alone. With the serial collector, the dearest of whose work is not done beside the program where nobody counts it.
    static ScriptProcess java(String kind, Path directory) throws IOException {
        return new ScriptProcess(java(List.of("-XX:+UseSerialGC"), kind, directory), directory);
    }

    /// @throws NotHere if Node is not installed
    static ScriptProcess node(String kind, Path directory, String... options) throws IOException {
        try {
            List<String> command = new ArrayList<>(List.of("node"));
            command.addAll(List.of(options));
            command.addAll(List.of(directory.resolve("worker.mjs").toString(), kind));
            return new ScriptProcess(command, directory);
        } catch (IOException e) {
            if (e.getMessage() != null && e.getMessage().startsWith("Cannot run program")) {
                throw new NotHere("Node is one of the contenders, and there is no node on the PATH.");
            }
            throw e;
        }
    }

    private static List<String> java(List<String> options, String kind, Path directory) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ScriptWorker.class.getName(), kind,
                directory.toString()));
        return command;
    }

    String engine() {
        return engine;
    }

    String check(String task) throws IOException {
        return ask("check " + task);
    }

    /// Runs it until it gets no faster.
    void warmUp(String task) throws IOException {
        double best = 0;
        int noBetter = 0;
        for (int round = 0; round < WARM_UP_ROUNDS && noBetter < WARM_AFTER; round++) {
            double now = perSecond(task, WARM_UP_MILLISECONDS);
            noBetter = now < best * NO_BETTER ? noBetter + 1 : 0;
            best = Math.max(best, now);
        }
    }

    /// How often the task is done in a second of processor time.
    double perSecond(String task, int milliseconds) throws IOException {
        String[] words = ask("run " + task + " " + milliseconds).split(" ");
        return Long.parseLong(words[0]) * 1e9 / Long.parseLong(words[1]);
    }

    private String ask(String line) throws IOException {
        out.write(line + "\n");
        out.flush();
        return answer(in.readLine());
    }

    private String answer(@Nullable String line) throws IOException {
        if (line == null) {
            throw new IOException("A contender ended before its time: "
                    + Objects.requireNonNullElse(process.info().command().orElse(null), "it is gone"));
        }
        return line;
    }

    /// The end of its input is its sign.
    @Override
    public void close() throws IOException {
        out.close();
        process.destroy();
    }
}
