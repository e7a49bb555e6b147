package fourteen.cli;

import fourteen.AppBuild;
import fourteen.AppLocation;
import fourteen.AppTypes;
import fourteen.FourteenOptions;
import fourteen.components.build.ComponentBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./fourteen build [DIR]`
@Command(name = "build", mixinStandardHelpOptions = true, description = "Build an app for production.")
final class BuildCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The directory that holds app/ or src/app/ (default: the app that comes with Fourteen).")
    private Path directory;

    @Spec
    private @Nullable CommandSpec spec;

    BuildCommand(Path defaultApp) {
        directory = defaultApp;
    }

    @Override
    public Integer call() throws IOException {
        long begin = System.nanoTime();
        AppLocation location = AppLocation.of(directory);
        AppTypes.write(location.root());
        ComponentBuild build = AppBuild.run(location, FourteenOptions.production().withKit(SiteServer.kit()));
        Duration time = Duration.ofNanos(System.nanoTime() - begin);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(RouteReport.of(build));
        out.println();
        out.printf(Locale.ROOT, "Built in %.1f s. Serve it with  ./fourteen start %s%n", time.toMillis() / 1000.0,
                directory);
        out.flush();
        return 0;
    }
}
