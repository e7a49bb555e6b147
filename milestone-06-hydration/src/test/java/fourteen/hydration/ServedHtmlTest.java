package fourteen.hydration;

import fourteen.testkit.NodeJs;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// What a browser shows as a page's source is what React itself renders in Node, byte for byte, and the two scripts.
class ServedHtmlTest {

    private static final Path SITE = RepositoryRoot.resolve("milestone-06-hydration/demo");

    @TempDir
    Path out;

    @ParameterizedTest
    @CsvSource({"false, /, page.tsx", "false, /about, about/page.tsx",
            "false, /posts/caf%C3%A9-%26-%3Cb%3E?from=the+%22feed%22, posts/[slug]/page.tsx",
            "false, /docs/a/b%2Fc, docs/[...path]/page.tsx", "true, /, page.tsx", "true, /about, about/page.tsx",
            "true, /posts/caf%C3%A9-%26-%3Cb%3E?from=the+%22feed%22, posts/[slug]/page.tsx",
            "true, /docs/a/b%2Fc, docs/[...path]/page.tsx"})
    void isReactsOwn(boolean production, String path, String page) throws Exception {
        ClientBuild build = new ClientBuild(SITE, RepositoryRoot.path(), out.resolve("build"), production, Map.of());
        try (TestApp.Running server = DemoSites.serve(build)) {
            String source = get(server.url(path));
            String values = JsonMapper.shared().writeValueAsString(values(server));
            assertThat(source).isEqualTo("<!DOCTYPE html>" + judged(production, page, source, values));
        }
    }

    private static Map<String, Object> values(TestApp.Running server) throws IOException {
        Map<String, Object> values = new HashMap<>();
        for (Path file : DemoSites.files(SITE.resolve("app"))) {
            server.app().assets().valueOf(file).ifPresent(value -> values.put(file.toString(), value));
        }
        return values;
    }

    /// React's HTML of the same tree, from sources that esbuild put together for Node, with the scripts of the page.
    private String judged(boolean production, String page, String source, String values) throws IOException {
        Element props = Objects.requireNonNull(Jsoup.parse(source).selectFirst("script#__fourteen_props"));
        String scripts = source.substring(source.indexOf("<script id=\"__fourteen_props\""));
        Path entry = Files.writeString(out.resolve("judge.tsx"), """
                import Page from '%1$s/app/%2$s';
                import Layout from '%1$s/app/layout.tsx';
                import { pageTree } from '%3$s/milestone-05-routing/src/main/js/page-tree.tsx';
                import { hydratedTree } from '%3$s/milestone-06-hydration/src/main/js/server/hydrated-tree.tsx';
                import { renderToString } from 'react-dom/server';
                const html = renderToString(hydratedTree(pageTree(Page, Layout, %4$s), %5$s));
                process.stdout.write(html.slice(0, -'</body></html>'.length));
                """.formatted(SITE, page, RepositoryRoot.path(), props.data(), assets(source)));
        return NodeJs.script("""
                const esbuild = require('esbuild'), values = %s;
                esbuild.build({entryPoints: [%s], bundle: true, platform: 'node', format: 'cjs', write: false,
                  jsx: 'automatic', jsxDev: %s, nodePaths: ['%s/node_modules'], logLevel: 'error',
                  external: ['react', 'react-dom', 'react/*', 'react-dom/*'],
                  plugins: [{name: 'assets', setup(build) {
                    build.onLoad({filter: /\\.(css|svg)$/}, ({path}) =>
                      ({contents: 'export default ' + JSON.stringify(values[path] ?? {}), loader: 'js'}));
                  }}],
                }).then(({outputFiles}) => new Function('require', outputFiles[0].text)(require));
                """.formatted(values, JsonMapper.shared().writeValueAsString(entry.toString()), !production,
                RepositoryRoot.path())).env("NODE_ENV", production ? "production" : "development").run() + scripts;
    }

    /// The files that the page names, read from its own tags.
    private static String assets(String source) {
        Element head = Jsoup.parse(source).head();
        String script = Objects.requireNonNull(Jsoup.parse(source).selectFirst("script[type=module]")).attr("src");
        return JsonMapper.shared()
                .writeValueAsString(Map.of("script", script, "preloads",
                        head.select("link[rel=modulepreload]")
                                .eachAttr("href")
                                .stream()
                                .filter(href -> !href.equals(script))
                                .toList(),
                        "stylesheets", head.select("link[rel=stylesheet]").eachAttr("href")));
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(HttpRequest.newBuilder(URI.create(url)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }
}
