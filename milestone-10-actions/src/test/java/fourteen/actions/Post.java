package fourteen.actions;

import fourteen.testkit.http.HttpProbe;
import fourteen.testkit.http.ProbeResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A POST as a browser sends it: a form's fields, or the call of a script.
final class Post {

    private static final String BOUNDARY = "----fourteen";

    private final int port;
    private final String path;
    private final List<String> headers = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean text;

    private Post(int port, String path) {
        this.port = port;
        this.path = path;
    }

    static Post to(ActionSite site, String path) {
        return new Post(site.port(), path);
    }

    /// Calls a function as a script does.
    static ProbeResponse call(ActionSite site, String path, String id, String arguments) {
        return to(site, path).header("rsc-action", id).header("Accept", "text/x-component").text(arguments).send();
    }

    /// The form of a page that a selector finds, with its hidden fields.
    static Post form(ActionSite site, String path, String selector) {
        Element form = Jsoup.parse(HttpProbe.get(site.port(), path).text()).selectFirst(selector);
        if (form == null) {
            throw new AssertionError("no " + selector + " at " + path);
        }
        String action = form.attr("action");
        Post post = to(site, action.isEmpty() ? path : action);
        form.select("input[type=hidden]").forEach(input -> post.field(input.attr("name"), input.attr("value")));
        return post;
    }

    Post header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    Post field(String name, String value) {
        return part(name, "", "", value.getBytes(StandardCharsets.UTF_8));
    }

    Post file(String name, String file, String type, byte[] bytes) {
        return part(name, "; filename=\"" + file + "\"", "Content-Type: " + type + "\r\n", bytes);
    }

    private Post part(String name, String file, String type, byte[] bytes) {
        ascii("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n" + type
                + "\r\n");
        body.writeBytes(bytes);
        ascii("\r\n");
        return this;
    }

    Post text(String whole) {
        text = true;
        body.writeBytes(whole.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private void ascii(String more) {
        body.writeBytes(more.getBytes(StandardCharsets.UTF_8));
    }

    ProbeResponse send() {
        if (!text) {
            ascii("--" + BOUNDARY + "--\r\n");
        }
        return send(text ? "text/plain;charset=UTF-8" : "multipart/form-data; boundary=" + BOUNDARY);
    }

    ProbeResponse send(String type) {
        header("Content-Type", type);
        try (HttpProbe probe = HttpProbe.connect(port)) {
            return probe.request("POST", path, body.toByteArray(), headers.toArray(String[]::new)).response();
        }
    }
}
