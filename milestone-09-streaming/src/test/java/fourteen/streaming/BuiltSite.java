package fourteen.streaming;

import fourteen.testkit.NodeJs;
import fourteen.testkit.RepositoryRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The test's site as React's own packages make it: the browser's files, and each page in the parts in which it is sent.
///
/// @param client the directory of the browser's files
/// @param pages  by address
record BuiltSite(Path client, Map<String, Page> pages) {

    /// @param rows a payload; two parts, if some of it comes later
    /// @param html its document
    record Page(List<String> rows, List<String> html) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, BuiltSite> BUILT = new ConcurrentHashMap<>();

    /// @param build `development` or `production`, of React and of the site
    static BuiltSite of(String build) {
        return BUILT.computeIfAbsent(build, BuiltSite::make);
    }

    private static BuiltSite make(String build) {
        Path out = Path.of("target", "router-site", build).toAbsolutePath();
        Path script = RepositoryRoot.resolve("milestone-09-streaming/src/test/js/site/build.mjs");
        NodeJs.module("await import(" + JSON.writeValueAsString(script.toUri().toString()) + ")")
                .argument(out.toString())
                .argument(build)
                .argument(JSON.writeValueAsString(modules()))
                .run();
        try {
            Map<String, Page> pages = new LinkedHashMap<>();
            JsonNode read = JSON.readTree(Files.readString(out.resolve("pages.json")));
            read.properties()
                    .forEach(page -> pages.put(page.getKey(), new Page(texts(page.getValue().path("rows")),
                            texts(page.getValue().path("html")))));
            return new BuiltSite(out.resolve("client"), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The modules of the framework: specifier to source file.
    static Map<String, String> modules() {
        Map<String, String> modules = new LinkedHashMap<>();
        RouterModules.resources().forEach((specifier, resource) -> modules.put(specifier, source(resource)));
        modules.put("fourteen/navigation (server)", source("/fourteen/streaming/server/navigation.ts"));
        modules.put("fourteen/internal/modules", source("/fourteen/components/client/modules.ts"));
        modules.put("fourteen/internal/rows", source("/fourteen/components/client/rows.ts"));
        modules.put("react-server-dom-webpack/client.browser", source("/fourteen/components/client/flight-client.ts"));
        return modules;
    }

    /// Resources are the files of `src/main/js`, under the name of their milestone's package.
    private static String source(String resource) {
        String[] parts = resource.split("/", 4);
        String milestone = "components".equals(parts[2]) ? "milestone-08-components" : "milestone-09-streaming";
        return RepositoryRoot.resolve(milestone + "/src/main/js/" + parts[3]).toString();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    Page page(String address) {
        return Objects.requireNonNull(pages.get(address), address);
    }
}
