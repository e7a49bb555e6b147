package fourteen.cli;

import fourteen.FourteenOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./fourteen start [DIR]`
@Command(name = "start", mixinStandardHelpOptions = true, description = "Serve the build of an app: production.")
final class StartCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The directory that holds app/ or src/app/ (default: the app that comes with Fourteen).")
    private Path directory;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Spec
    private @Nullable CommandSpec spec;

    StartCommand(Path defaultApp) {
        directory = defaultApp;
    }

    @Override
    public Integer call() {
        return new Serving(Objects.requireNonNull(spec).commandLine(), options)
                .run(() -> SiteServer.start(directory, FourteenOptions.production(), options));
    }
}
