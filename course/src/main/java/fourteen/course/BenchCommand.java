package fourteen.course;

import fourteen.course.bench.Benchmarks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./fourteen bench NAME…`
@Command(name = "bench", mixinStandardHelpOptions = true, description = {"Measure what is promised to be fast.",
        "Without a name: list the benchmarks. course/bench/README.md says how to read the figures."})
final class BenchCommand implements Callable<Integer> {

    private final Path root;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "A benchmark.")
    private List<String> names = List.of();

    @Option(names = "--start", paramLabel = "COMMAND", description = "What cold-start starts, instead of its own choice: --start 'dev my-site'.")
    private List<String> starts = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    BenchCommand(Path root) {
        this.root = root;
    }

    @Override
    public Integer call() throws Exception {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Benchmarks benchmarks = Benchmarks.of(root, starts.isEmpty() ? servers(command) : starts);
        for (String name : names) {
            if (!benchmarks.names().contains(name)) {
                throw new ParameterException(command, "There is no benchmark '" + name + "'; there are "
                        + String.join(", ", benchmarks.names()) + ".");
            }
        }
        if (names.isEmpty()) {
            benchmarks.list(command.getOut());
            return 0;
        }
        return benchmarks.run(names, command.getOut()) ? 0 : 1;
    }

    /// The commands that serve, as far as there are any.
    private static List<String> servers(CommandLine bench) {
        List<String> all = new ArrayList<>(List.of("dev", "demo 1"));
        if (bench.getParent() != null && bench.getParent().getSubcommands().containsKey("start")) {
            all.add("start");
        }
        return all;
    }
}
