package fourteen.hydration;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductionBuildTest {

    @TempDir
    Path directory;

    /// `process.env` in client code has what the app made public and NODE_ENV; nothing else is anywhere in the build.
    @Test
    void noValueThatIsNotPublicIsInAnyFileOfTheBuild() throws IOException {
        TestApp app = new TestApp(directory).write("app/page.tsx", """
                'use client';
                import { useEffect, useState } from 'react';
                export default function Page() {
                  const [text, setText] = useState('');
                  useEffect(() => {
                    const { SECRET, NEXT_PUBLIC_NAME } = process.env;
                    setText(JSON.stringify([process.env.SECRET, SECRET, process.env.NEXT_PUBLIC_NAME, NEXT_PUBLIC_NAME,
                      process.env.NODE_ENV, Object.keys(process.env).sort()]));
                  }, []);
                  return <p>{text}</p>;
                }
                """).write(".env", "SECRET=the-secret\nNEXT_PUBLIC_NAME=Ada\n");
        ProductionBuild _ = app.built(Map.of("NEXT_PUBLIC_NAME", "Ada"));
        try (Stream<Path> files = Files.walk(directory.resolve(".fourteen"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("the-secret"));
        }
    }

    @Test
    void theBrowserIsGivenWhatCompressesCompressedAndForEver() throws IOException {
        TestApp app = new TestApp(directory).write("app/page.tsx", "export default () => <p>hi</p>;");
        try (TestApp.Running server = app.production()) {
            int port = server.server().port();
            String html = HttpProbe.get(port, "/").text();
            // The entry alone: an app of one page has no shared chunk.
            Matcher script = Pattern
                    .compile("<link rel=\"modulepreload\" href=\"(/_fourteen/index-[0-9a-f]{8}-[A-Z0-9]{8}\\.js)\"")
                    .matcher(html);
            assertThat(script.find()).isTrue();
            ProbeResponse plain = HttpProbe.get(port, script.group(1));
            ProbeResponse brotli = HttpProbe.get(port, script.group(1), "Accept-Encoding: br");
            ProbeResponse gzip = HttpProbe.get(port, script.group(1), "Accept-Encoding: gzip");
            assertThat(plain.header("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(brotli.header("Content-Encoding")).contains("br");
            assertThat(gzip.header("Content-Encoding")).contains("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                    .isEqualTo(plain.body());
            assertThat(brotli.body().length * 3).isLessThan(plain.body().length);
        }
    }

    @Test
    void sourceMapsAreMadeAndNotServed() throws IOException {
        TestApp app = new TestApp(directory).write("app/page.tsx", "export default () => <p>hi</p>;");
        ProductionBuild _ = app.built(Map.of());
        Path out = app.build(true, Map.of()).out();
        try (Stream<Path> maps = Files.list(out.resolve("maps"))) {
            assertThat(maps).isNotEmpty().allMatch(file -> file.toString().endsWith(".js.map"));
        }
        assertThat(DemoSites.files(out.resolve("client"))).noneMatch(file -> file.toString().endsWith(".map"))
                .noneMatch(file -> file.endsWith("manifest.json"));
    }

    @Test
    void aBuildThatFailsLeavesTheLastOne() throws IOException {
        TestApp app = new TestApp(directory).write("app/page.tsx", "export default () => <p>hi</p>;");
        ProductionBuild _ = app.built(Map.of());
        Path manifest = app.build(true, Map.of()).out().resolve("manifest.json");
        String before = Files.readString(manifest);
        app.write("app/page.tsx", "import './gone';");
        assertThatThrownBy(() -> app.built(Map.of())).isInstanceOf(HydrationException.class)
                .hasMessageStartingWith("Could not resolve \"./gone\"");
        assertThat(Files.readString(manifest)).isEqualTo(before);
    }

    @Test
    void aPageThatCannotWorkOnTheServerIsFoundBeforeItIsAskedFor() {
        TestApp app = new TestApp(directory).write("app/page.tsx", "export default async () => <p>later</p>;");
        try (TestApp.Running server = app.production()) {
            assertThatThrownBy(() -> server.app().check()).isInstanceOf(HydrationException.class)
                    .hasMessageStartingWith("The component is async");
        }
    }
}
