package fourteen.actions;

import fourteen.routing.HeaderList;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may call: pages of this app. A browser says where a request comes from (Fetch standard, "Origin header"; Fetch Metadata),
/// and no page can make it say anything else.
final class OriginRules {

    private final Set<String> allowed;
    private final boolean forwarded;

    OriginRules(ActionOptions options) {
        allowed = options.origins();
        forwarded = options.forwarded();
    }

    /// @throws ActionsException if another site's page calls
    void check(HeaderList headers) {
        // @starter:begin task=10.5
        String origin = headers.first("Origin");
        if (origin != null) {
            String host = host(origin);
            if (host == null || !(host.equals(own(headers)) || isAllowed(host))) {
                throw ActionsException.refusedOrigin(origin);
            }
            return;
        }
        // Without an origin it is no browser's POST, or one of old. What is newer says at least whose page it was.
        String site = headers.first("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw ActionsException.refusedOrigin(site);
        }
    }

    private @Nullable String own(HeaderList headers) {
        String proxied = forwarded ? headers.first("X-Forwarded-Host") : null;
        String host = proxied != null ? proxied : headers.first("Host");
        return host == null ? null : host.toLowerCase(Locale.ROOT);
    }

    /// `https://app.example:8443` is `app.example:8443`; null for `null`, which is what sandboxes say.
    private static @Nullable String host(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private boolean isAllowed(String host) {
        return allowed.stream()
                .anyMatch(each -> each.startsWith("*.") ? host.endsWith(each.substring(1)) : host.equals(each));
        // @starter:end
    }
}
