package fourteen.hydration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The module that the browser starts with on one route: it imports the page and its layout and hydrates them.
///
/// @param name a file name: `posts-slug-3fa91c02`
/// @param code the module's source
public record ClientEntry(String name, String code) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param pattern the route as it is printed; `/posts/[slug]`
    /// @param layout  the root layout, if the app has one
    static ClientEntry of(String pattern, Path page, @Nullable Path layout) {
        // @starter:begin task=6.1
        StringBuilder code = new StringBuilder("import { hydrate } from 'fourteen/internal/hydrate';\n");
        code.append("import Page from ").append(specifier(page)).append(";\n");
        if (layout != null) {
            code.append("import Layout from ").append(specifier(layout)).append(";\n");
        }
        code.append("hydrate(Page, ").append(layout == null ? "null" : "Layout").append(");\n");
        return new ClientEntry(name(pattern), code.toString());
        // @starter:end
    }

    private static String specifier(Path file) {
        return JSON.writeValueAsString(file.toString().replace('\\', '/'));
    }

    /// Different routes have different names, also where only brackets tell them apart.
    public static String name(String pattern) {
        return name(pattern, pattern);
    }

    /// A file name: words that a reader knows it by, and what tells it apart from others of the same words.
    public static String name(String text, String identity) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (words.isEmpty() ? "index" : words) + "-" + fingerprint(identity);
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
