package fourteen.course.bench;

import com.sun.management.OperatingSystemMXBean;
import fourteen.js.GraalRuntime;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The process of a contender that runs in a JVM of its own, compiled or interpreted; `course/bench/worker.mjs` is the
/// same for Node. It reads a line and answers with a line:
///
/// | asked | answered |
/// |---|---|
/// | (at first) | the engine's name |
/// | `check TASK` | what the task gives, so that contenders can be compared |
/// | `run TASK MILLISECONDS` | how often it was done, and in how many nanoseconds of processor time |
public final class ScriptWorker {

    private ScriptWorker() {}

    /// @param arguments the kind of work (`render`, `web-api`, `flight`), and the directory `course/bench`
    public static void main(String[] arguments) throws IOException {
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path directory = Path.of(arguments[1]);
        try (ScriptTasks tasks = switch (arguments[0]) {
            case "render" -> RenderTasks.open(directory);
            case "web-api" -> WebApiTasks.open(directory);
            case "flight" -> new FlightTasks();
            default -> throw new IllegalArgumentException("no such work: " + arguments[0]);
        }) {
            out.println(arguments[0].equals("flight") ? "Fourteen" : GraalRuntime.currentEngine());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                out.println(words[0].equals("check")
                        ? tasks.check(words[1])
                        : run(tasks, words[1], Long.parseLong(words[2])));
            }
        }
    }

    private static String run(ScriptTasks tasks, String task, long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        long cpu = processorTime();
        long done = 0;
        do {
            done += tasks.run(task);
        } while (System.nanoTime() < end);
        return done + " " + (processorTime() - cpu);
    }

    /// Of the whole process: the collector and the compilers work for the script, too.
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
