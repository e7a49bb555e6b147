package fourteen.layouts;

import fourteen.components.build.ComponentBuild;
import fourteen.components.services.Services;
import fourteen.http.HttpOptions;
import fourteen.http.HttpServer;
import fourteen.hydration.ClientBuild;
import fourteen.hydration.ServedApp;
import fourteen.react.DevErrorView;
import fourteen.react.ReactOptions;
import fourteen.streaming.StreamOptions;
import fourteen.streaming.StreamedApp;
import fourteen.testkit.RepositoryRoot;
import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An app directory, served as the framework does it. React and the bundler are the repository's.
final class LayoutSite implements AutoCloseable {

    private static final long BODY_BYTES = 1_000;
    private static final Pattern NOT_YET = Pattern.compile("Error: (12\\.\\d: [^<\\n]*)");

    private final ServedApp app;
    private final HttpServer server;

    private LayoutSite(ServedApp app, HttpServer server) {
        this.app = app;
        this.server = server;
    }

    /// @param root holds `app/`
    static LayoutSite development(Path root, Path out) {
        return serve(root, StreamedApp.of(new LayoutShape(true))
                .live(root.resolve("app"), build(root, out, false), react(ReactOptions.development(root)),
                        Services.none(), StreamOptions.DEFAULT, BODY_BYTES));
    }

    /// Builds, and serves the build.
    static LayoutSite production(Path root, Path out) {
        ReactOptions react = react(ReactOptions.production(root));
        LayoutShape shape = new LayoutShape(false);
        ComponentBuild _ = ComponentBuild.run(
                StreamedApp.of(shape).clientOf(build(root, out, true), react, Services.none()), root.resolve("app"),
                shape.pages());
        return serve(root, StreamedApp.of(shape)
                .build(root, root.resolve("app"), out, react, Services.none(), StreamOptions.DEFAULT, BODY_BYTES));
    }

    static LayoutSite of(Path root, boolean production) {
        Path out = root.resolve(".fourteen/out");
        return production ? production(root, out) : development(root, out);
    }

    private static ClientBuild build(Path root, Path out, boolean production) {
        return new ClientBuild(root, RepositoryRoot.path(), out, production, Map.of());
    }

    private static ReactOptions react(ReactOptions options) {
        return options.withKit(RepositoryRoot.path()).withWorkers(1);
    }

    private static LayoutSite serve(Path root, ServedApp app) {
        LayoutSite site = new LayoutSite(app,
                HttpServer.start(HttpOptions.DEFAULT.withErrors(new DevErrorView(root)), app::register));
        site.load();
        return site;
    }

    /// The first page waits for React and the bundler, longer than a probe does.
    private void load() {
        HttpRequest first = HttpRequest.newBuilder(URI.create(url("/"))).header("Accept", "text/html").build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            int _ = client.send(first, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static void write(Path root, String name, String content) {
        try {
            Path file = root.resolve("app").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A document. A task that is not done yet shows itself in the page of the error.
    ProbeResponse document(String path) {
        ProbeResponse response = HttpProbe.get(server.port(), path, "Accept: text/html");
        Matcher notYet = NOT_YET.matcher(response.text());
        if (notYet.find()) {
            throw new UnsupportedOperationException(notYet.group(1));
        }
        return response;
    }

    /// Rows, for a browser that has a page.
    ///
    /// @param have the keys of that page, as its payload says them; empty for none
    ProbeResponse rows(String path, String have) {
        return have.isEmpty()
                ? HttpProbe.get(server.port(), path, "Accept: text/x-component")
                : HttpProbe.get(server.port(), path, "Accept: text/x-component", "X-Fourteen-Have: " + have);
    }

    int port() {
        return server.port();
    }

    String url(String path) {
        return server.url() + path;
    }

    @Override
    public void close() {
        server.close();
        app.close();
    }
}
