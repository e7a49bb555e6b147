package fourteen.cli;

import fourteen.NewApp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./fourteen new DIR`
@Command(name = "new", mixinStandardHelpOptions = true, description = "Write a small app to start from.")
final class NewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Where to: a directory that is empty, or not there yet.")
    private @Nullable Path directory;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        Path where = Objects.requireNonNull(directory);
        for (String file : NewApp.write(where)) {
            out.println("  " + where.resolve(file));
        }
        out.println();
        out.println("See it with  ./fourteen dev " + where);
        out.flush();
        return 0;
    }
}
