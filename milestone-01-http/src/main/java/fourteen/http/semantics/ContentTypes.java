package fourteen.http.semantics;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Content types by the extension of a file's name (the IANA registry; the HTML standard for JavaScript). Text is UTF-8.
public final class ContentTypes {

    public static final String HTML = "text/html; charset=utf-8";
    public static final String PLAIN = "text/plain; charset=utf-8";
    public static final String BYTES = "application/octet-stream";

    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", HTML), Map.entry("htm", HTML), Map.entry("xhtml", "application/xhtml+xml"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", JAVASCRIPT), Map.entry("mjs", JAVASCRIPT), Map.entry("cjs", JAVASCRIPT),
            Map.entry("json", "application/json"), Map.entry("map", "application/json"),
            Map.entry("jsonld", "application/ld+json"), Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("txt", PLAIN), Map.entry("log", PLAIN), Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"), Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("vtt", "text/vtt; charset=utf-8"),
            Map.entry("xml", "application/xml"), Map.entry("rss", "application/rss+xml"),
            Map.entry("atom", "application/atom+xml"), Map.entry("xsl", "application/xslt+xml"),
            Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"), Map.entry("gif", "image/gif"), Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"), Map.entry("apng", "image/apng"), Map.entry("bmp", "image/bmp"),
            Map.entry("ico", "image/vnd.microsoft.icon"), Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("woff", "font/woff"), Map.entry("woff2", "font/woff2"), Map.entry("ttf", "font/ttf"),
            Map.entry("otf", "font/otf"), Map.entry("eot", "application/vnd.ms-fontobject"),
            Map.entry("mp3", "audio/mpeg"), Map.entry("m4a", "audio/mp4"), Map.entry("ogg", "audio/ogg"),
            Map.entry("opus", "audio/ogg"), Map.entry("wav", "audio/wav"), Map.entry("flac", "audio/flac"),
            Map.entry("mp4", "video/mp4"), Map.entry("m4v", "video/mp4"), Map.entry("webm", "video/webm"),
            Map.entry("ogv", "video/ogg"), Map.entry("mov", "video/quicktime"),
            Map.entry("pdf", "application/pdf"), Map.entry("zip", "application/zip"),
            Map.entry("gz", "application/gzip"),
            Map.entry("tar", "application/x-tar"), Map.entry("rtf", "application/rtf"),
            Map.entry("epub", "application/epub+zip"));

    /// Types outside `text/` whose bytes are text, and so get much smaller when packed.
    private static final Set<String> PACKABLE = Set.of("application/json", "application/wasm", "application/xml",
            "application/vnd.ms-fontobject", "font/ttf",
            "font/otf", "image/bmp", "image/vnd.microsoft.icon", "application/rtf", "application/x-tar");

    private ContentTypes() {}

    /// The type of a file by its name; [#BYTES] for an extension that nobody knows.
    public static String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, BYTES);
    }

    /// Whether packed siblings are worth looking for.
    public static boolean isPackable(String type) {
        return type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("+json") || PACKABLE.contains(type);
    }
}
