package fourteen.layouts;

import fourteen.http.Answerer;
import fourteen.http.RequestChain;
import fourteen.routing.AppRouting;
import fourteen.streaming.AppShape;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.plugin.Plugin;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A Javalin plugin: what [AppConfig] says of paths. Headers first, then redirects, then rewrites.
final class ConfiguredPaths extends Plugin<Void> implements Answerer {

    private final Path root;
    private final boolean live;
    private @Nullable AppConfig known;

    ConfiguredPaths(AppShape.Serving serving) {
        root = Objects.requireNonNull(serving.scripts().file("").toAbsolutePath().normalize().getParent());
        live = serving.live();
        if (!live) {
            known = AppConfig.read(root);
        }
    }

    @Override
    public void onInitialize(JavalinState state) {
        RequestChain.of(state).add(this);
    }

    @Override
    public boolean answer(Context ctx) {
        AppConfig config = live || known == null ? AppConfig.read(root) : known;
        for (AppConfig.Headers each : config.headersOrNone()) {
            each.pattern()
                    .match(ctx)
                    .ifPresent(values -> each.headers()
                            .forEach(header -> ctx.res()
                                    .addHeader(header.key(), PathPattern.filled(header.value(), values))));
        }
        for (AppConfig.Redirect each : config.redirectsOrNone()) {
            Optional<Map<String, String>> values = each.pattern().match(ctx);
            if (values.isPresent()) {
                String query = ctx.queryString();
                String to = PathPattern.filled(each.destination(), values.get());
                ctx.status(each.permanent() ? 308 : 307)
                        .header("Location", query == null ? to : to + (to.contains("?") ? "&" : "?") + query);
                ctx.res().setContentType(null);
                return true;
            }
        }
        for (AppConfig.Rewrite each : config.rewritesOrNone()) {
            Optional<Map<String, String>> values = each.pattern().match(ctx);
            if (values.isPresent()) {
                rewrite(ctx, PathPattern.filled(each.destination(), values.get()));
                return false;
            }
        }
        return false;
    }

    /// Another path answers.
    ///
    /// @param destination of this app, maybe with a query
    static void rewrite(Context ctx, String destination) {
        int query = destination.indexOf('?');
        ctx.attribute(AppRouting.REWRITTEN, query < 0 ? destination : destination.substring(0, query));
        String own = ctx.queryString();
        if (query >= 0) {
            ctx.attribute(AppRouting.REWRITTEN_QUERY,
                    destination.substring(query + 1) + (own == null ? "" : "&" + own));
        }
    }
}
