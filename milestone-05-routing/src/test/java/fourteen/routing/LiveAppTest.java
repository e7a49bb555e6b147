package fourteen.routing;

import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

import static fourteen.testkit.assertions.FourteenAssertions.assertThatHtml;
import static fourteen.testkit.assertions.FourteenAssertions.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

/// An author works on an app while it is served: each request sees the files as they are.
final class LiveAppTest {

    /// Inside the repository, so that the app finds React.
    static final class NearReact implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            return Files.createTempDirectory(
                    Files.createDirectories(RepositoryRoot.path().resolve("milestone-05-routing/target/apps")), "live");
        }
    }

    @TempDir(factory = NearReact.class)
    Path site;

    @Test
    void seesChangesAtTheNextRequest() throws IOException {
        Files.createDirectories(site.resolve("public"));
        write("app/layout.tsx",
                "export default ({children}) => <html><body>{children}</body></html>;");
        write("app/words.ts", "export const word = 'one';");
        write("app/page.tsx", "import {word} from './words';\nexport default () => <h1>{word}</h1>;");
        write("app/api/route.ts", "import {word} from '../words';\nexport const GET = () => new Response(word);");
        try (Demo demo = Demo.start(site, "127.0.0.1", 0)) {
            assertThatHtml(get(demo, "/")).hasText("h1", "one");
            assertThatResponse(get(demo, "/api")).hasBody("one");
            assertThatResponse(get(demo, "/new")).hasStatus(404);

            write("app/words.ts", "export const word = 'another';");
            assertThatHtml(get(demo, "/")).hasText("h1", "another");
            assertThatResponse(get(demo, "/api")).hasBody("another");

            write("app/new/page.tsx", "export default () => <h1>new</h1>;");
            assertThatHtml(get(demo, "/new")).hasText("h1", "new");

            write("app/new/route.ts", "export const GET = () => new Response('which one?');");
            ProbeResponse conflict = get(demo, "/new");
            assertThatResponse(conflict).hasStatus(500);
            assertThat(conflict.text()).contains("app/new/page.tsx and app/new/route.ts");

            Files.delete(site.resolve("app/new/page.tsx"));
            assertThatResponse(get(demo, "/new")).hasBody("which one?");

            write("app/page.tsx", "export default () => { throw new Error('not today'); };");
            ProbeResponse broken = get(demo, "/");
            assertThatResponse(broken).hasStatus(500);
            assertThat(broken.text()).contains("not today").contains("app/page.tsx:1:30");
        }
    }

    @Test
    void aModuleThatALaterMilestoneBringsIsNamedInThePage() throws IOException {
        Files.createDirectories(site.resolve("public"));
        write("app/layout.tsx", "export default ({children}) => <html><body>{children}</body></html>;");
        write("app/page.tsx", """
                import type {Metadata} from 'next';
                import {useRouter} from 'next/navigation';
                export const metadata: Metadata = {};
                export default () => <h1>{String(useRouter)}</h1>;
                """);
        try (Demo demo = Demo.start(site, "127.0.0.1", 0)) {
            ProbeResponse refused = get(demo, "/");
            assertThatResponse(refused).hasStatus(500);
            assertThat(refused.text()).contains("There is no module &#x27;next/navigation&#x27; here")
                    .contains("app/page.tsx:2:25")
                    .contains("it comes with milestone 9; read the props params and searchParams until then");
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = site.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static ProbeResponse get(Demo demo, String target) {
        return HttpProbe.get(demo.port(), target, "Accept: text/html");
    }
}
