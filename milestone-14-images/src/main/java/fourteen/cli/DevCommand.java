package fourteen.cli;

import fourteen.AppBuild;
import fourteen.AppLocation;
import fourteen.AppTypes;
import fourteen.FourteenOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./fourteen dev [DIR]`
@Command(name = "dev", mixinStandardHelpOptions = true, description = "Serve an app while you work on it.")
final class DevCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The directory that holds app/ or src/app/ (default: the app that comes with Fourteen).")
    private Path directory;

    @Mixin
    private final ServerOptions options = new ServerOptions();

    @Spec
    private @Nullable CommandSpec spec;

    DevCommand(Path defaultApp) {
        directory = defaultApp;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        AppLocation location = AppLocation.of(directory);
        AppTypes.write(location.root());
        if (Training.isOn()) {
            // What builds is trained, too.
            AppBuild.forgetDevelopment(location);
        }
        return new Serving(command.commandLine(), options).run(this::start, () -> Training.missing()
                .ifPresent(training -> training
                        .inBackground(command.root().commandLine().getParseResult().originalArgs())));
    }

    private Server start() {
        return SiteServer.start(directory, FourteenOptions.forDevelopment(), options);
    }
}
