package fourteen.course;

import fourteen.cli.ServerOptions;
import fourteen.cli.Serving;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./fourteen demo N`
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Run milestone N's own little server.")
final class DemoCommand implements Callable<Integer> {

    private final Demos demos;

    @Parameters(paramLabel = "N", description = "The milestone's number.")
    private int milestone;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Spec
    private @Nullable CommandSpec spec;

    DemoCommand(Demos demos) {
        this.demos = demos;
    }

    @Override
    public Integer call() {
        return new Serving(Objects.requireNonNull(spec).commandLine(), options)
                .run(() -> demos.start(milestone, options.host(), options.port()));
    }
}
