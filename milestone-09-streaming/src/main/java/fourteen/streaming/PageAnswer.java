package fourteen.streaming;

import fourteen.components.ClientModules;
import fourteen.components.HtmlOptions;
import fourteen.hydration.RouteAssets;
import fourteen.routing.HeaderList;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is known of a response before anything is rendered: its headers, the files that go with it, the nonce of its scripts.
///
/// @param files    what the route's page loads
/// @param modules  what the browser knows of client modules
/// @param build    names the build: a browser that has another one loads the document anew
/// @param shell    how long the page may take to show anything
/// @param boundary how long a part may keep its boundary waiting
/// @param policy   the Content-Security-Policy; null for none
/// @param nonce    of every script; null for none
record PageAnswer(RouteAssets files, ClientModules modules, String build, Duration shell, Duration boundary,
        @Nullable String policy,
        @Nullable String nonce) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NONCE_BYTES = 16;

    static PageAnswer of(RouteAssets files, ClientModules modules, String build, StreamOptions options) {
        UnaryOperator<String> policy = options.policy();
        if (policy == null) {
            return new PageAnswer(files, modules, build, options.shell(), options.boundary(), null, null);
        }
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        return new PageAnswer(files, modules, build, options.shell(), options.boundary(), policy.apply(nonce), nonce);
    }

    /// What React's HTML renderer is told.
    HtmlOptions html() {
        return new HtmlOptions(files.script(), "self.__fourteen_build=" + JSON.writeValueAsString(build), nonce);
    }

    List<String> preloads() {
        return files.preloads();
    }

    /// What the browser can load while the page is still being made (RFC 8297).
    HeaderList hints() {
        List<String> links = new ArrayList<>();
        files.stylesheets().forEach(href -> links.add("<" + href + ">; rel=preload; as=style"));
        links.add("<" + files.script() + ">; rel=modulepreload");
        return HeaderList.of("Link", String.join(", ", links));
    }

    HeaderList documentHead() {
        List<HeaderList.Header> headers = common("text/html; charset=utf-8");
        // For proxies that make early hints of it for the next one, and for browsers behind a slow parser.
        headers.addAll(hints().headers());
        if (policy != null) {
            headers.add(new HeaderList.Header("Content-Security-Policy", policy));
        }
        return new HeaderList(headers);
    }

    HeaderList payloadHead() {
        List<HeaderList.Header> headers = common("text/x-component");
        headers.add(new HeaderList.Header("X-Fourteen-Build", build));
        return new HeaderList(headers);
    }

    HeaderList redirectHead(String location) {
        return HeaderList.of("Location", location, "Cache-Control", "private, no-cache", "Vary", "Accept");
    }

    private static List<HeaderList.Header> common(String type) {
        return new ArrayList<>(HeaderList.of("Content-Type", type,
                // Every request may see another page, and a shared cache must not mix them up.
                "Cache-Control", "private, no-cache",
                "Vary", "Accept, Accept-Encoding",
                // nginx and its like would collect the stream.
                "X-Accel-Buffering", "no").headers());
    }
}
