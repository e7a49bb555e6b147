package fourteen.layouts;

import fourteen.http.Answerer;
import fourteen.http.RequestChain;
import fourteen.react.SourceFrame;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.plugin.Plugin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Javalin plugin for development alone: the author's lines around a place, for the badge that shows errors in the page.
final class SourceLines extends Plugin<Void> implements Answerer {

    private static final String PATH = "/_fourteen/source";
    private static final Pattern PLACE = Pattern.compile("(app/[^?#]+\\.[jt]sx?):(\\d{1,6}):(\\d{1,6})");

    private final Path app;

    SourceLines(Path app) {
        this.app = app.toAbsolutePath().normalize();
    }

    @Override
    public void onInitialize(JavalinState state) {
        RequestChain.of(state).add(this);
    }

    @Override
    public boolean answer(Context ctx) {
        String at = ctx.path().equals(PATH) ? ctx.queryParam("at") : null;
        Matcher place = PLACE.matcher(at == null ? "" : at);
        if (!place.matches()) {
            return false;
        }
        Path file = app.resolve(place.group(1).substring("app/".length())).normalize();
        Optional<SourceFrame> frame = file.startsWith(app)
                ? SourceFrame.read(file, Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)))
                : Optional.empty();
        frame.ifPresent(lines -> ctx.status(200).contentType("text/plain; charset=utf-8").result(lines.text()));
        return frame.isPresent();
    }
}
