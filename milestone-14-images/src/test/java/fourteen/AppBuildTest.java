package fourteen;

import fourteen.components.build.ComponentBuild;
import fourteen.modules.ModulesException;
import fourteen.routing.RoutingException;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AppBuildTest {

    @TempDir
    Path directory;

    private Path app = Path.of("");

    @BeforeEach
    void write() throws IOException {
        app = directory.resolve("site");
        NewApp.write(app);
    }

    @Test
    void anAppWithoutABuildSaysHowToMakeOne() {
        assertThatThrownBy(this::requireCurrent).isInstanceOf(FourteenException.class)
                .hasMessage("""
                        There is no build to serve.
                          at        %s
                          next      make it first: ./fourteen build %s
                          lesson    milestone-14-images/README.md#apps  [FOURTEEN-07]"""
                        .formatted(app, app));
    }

    @Test
    void aBuildIsCurrentUntilASourceChangesComesOrGoes() throws IOException {
        ComponentBuild _ = build();
        assertThatCode(this::requireCurrent).doesNotThrowAnyException();

        Path page = app.resolve("app/about/page.tsx");
        String before = Files.readString(page);
        Files.writeString(page, before + "// later\n");
        assertThatThrownBy(this::requireCurrent).hasMessage("""
                The build is older than the app.
                  at        %s
                  got       app/about/page.tsx has changed since
                  next      build again: ./fourteen build %s
                  lesson    milestone-14-images/README.md#apps  [FOURTEEN-08]""".formatted(app, app));

        Files.delete(page);
        assertThatThrownBy(this::requireCurrent).hasMessageContaining("got       app/about/page.tsx is gone");

        Files.writeString(page, before);
        assertThatCode(this::requireCurrent).as("the same content, at another time").doesNotThrowAnyException();

        Files.writeString(app.resolve("app/about/extra.ts"), "export {};");
        assertThatThrownBy(this::requireCurrent).hasMessageContaining("got       app/about/extra.ts is new");
    }

    @Test
    void aBuildThatFailsLeavesTheLastOneAndNothingHalf() throws IOException {
        ComponentBuild _ = build();
        Files.writeString(app.resolve("app/about/page.tsx"), "import './gone';");
        assertThatThrownBy(this::build).isInstanceOf(ModulesException.class)
                .hasMessageContainingAll("Cannot find module './gone'", "app/about/page.tsx:1:8");
        assertThat(app.resolve(".fourteen/build/manifest.json")).exists();
        assertThat(app.resolve(".fourteen/build.next")).doesNotExist();
    }

    @Test
    void whatCannotWorkOnTheServerIsFoundByTheBuild() throws IOException {
        Path api = Files.createDirectories(app.resolve("app/api"));
        Files.writeString(api.resolve("route.ts"), "export const nothing = 1;");
        assertThatThrownBy(this::build).isInstanceOf(RoutingException.class).hasMessageContaining("api/route.ts");
        assertThat(app.resolve(".fourteen/build")).doesNotExist();
    }

    private ComponentBuild build() {
        return AppBuild.run(AppLocation.of(app), FourteenOptions.production().withKit(RepositoryRoot.path()));
    }

    private void requireCurrent() {
        AppBuild.requireCurrent(AppLocation.of(app));
    }
}
