package fourteen;

import fourteen.actions.ActionExtension;
import fourteen.actions.ActionOptions;
import fourteen.components.build.ComponentBuild;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.ManifestFile;
import fourteen.hydration.ServedApp;
import fourteen.js.env.Environment;
import fourteen.js.env.Mode;
import fourteen.layouts.LayoutShape;
import fourteen.react.ReactOptions;
import fourteen.streaming.StreamOptions;
import fourteen.streaming.StreamedApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A production build of an app, from its sources to `.fourteen/build`. A build that fails leaves the last one in place.
public final class AppBuild {

    private AppBuild() {}

    /// Builds the client's files, tries every page and handler once on the server, and only then takes the old build's
    /// place.
    ///
    /// @param options its kit, and the services that pages import; the rest matters when the app is served
    /// @throws RuntimeException of the milestone whose part failed, with the author's file and line
    public static ComponentBuild run(AppLocation location, FourteenOptions options) {
        Path kit = options.kit();
        Path draft = location.output().resolve("build.next");
        try {
            Environment environment = environment(location, Mode.PRODUCTION);
            ReactOptions react = ReactOptions.production(location.root())
                    .withKit(kit)
                    .withEnvironment(environment.server())
                    .withWorkers(1);
            LayoutShape shape = new LayoutShape(false);
            ActionExtension actions = ActionExtension.development(actions(options, environment));
            StreamedApp streamed = StreamedApp.of(shape, actions);
            ComponentBuild build = ComponentBuild.run(
                    streamed.clientOf(client(location, kit, draft, environment), react, options.services()),
                    location.app(), shape.pages());
            actions.write(draft);
            SourceRecord.of(location, build.sources()).write(draft);
            StreamedApp built = StreamedApp.of(shape, ActionExtension.built(actions(options, environment), draft));
            try (ServedApp app = built.build(location.root(), location.app(), draft, react,
                    options.services(), StreamOptions.DEFAULT, 0)) {
                app.check();
            }
            delete(location.build());
            Files.move(draft, location.build());
            return build;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            quietlyDelete(draft);
        }
    }

    static ClientBuild client(AppLocation location, @Nullable Path kit, Path out, Environment environment) {
        return new ClientBuild(location.root(), kit == null ? location.root() : kit, out,
                environment.mode() == Mode.PRODUCTION, environment.client());
    }

    /// Where a development server keeps its build from one start to the next.
    static Path development(AppLocation location) {
        return location.output().resolve("dev");
    }

    /// The next development server builds anew.
    public static void forgetDevelopment(AppLocation location) {
        ManifestFile.delete(development(location));
    }

    /// `FOURTEEN_KEY` may be a variable like any other.
    static ActionOptions actions(FourteenOptions options, Environment environment) {
        ActionOptions actions = options.actions();
        return actions.key() == null ? actions.withKey(environment.server().get("FOURTEEN_KEY")) : actions;
    }

    /// The app's variables: its `.env` files, and what it may see of this process's own.
    static Environment environment(AppLocation location, Mode mode) {
        return Environment.load(location.root(), mode, System.getenv());
    }

    /// @throws FourteenException if there is no build, or the app has changed since
    static void requireCurrent(AppLocation location) {
        SourceRecord record = SourceRecord.read(location.build())
                .orElseThrow(() -> FourteenException.noBuild(location.root()));
        record.difference(location).ifPresent(difference -> {
            throw FourteenException.staleBuild(location.root(), difference);
        });
    }

    private static void quietlyDelete(Path directory) {
        try {
            delete(directory);
        } catch (IOException _) {
            // The next build deletes it first.
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
