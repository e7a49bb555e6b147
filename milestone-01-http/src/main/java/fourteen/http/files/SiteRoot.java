package fourteen.http.files;

import fourteen.http.semantics.UrlPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The directory that files are served from, and that nothing outside of is.
///
/// The same names are served on every system: what Windows would read as another file (`aux.txt`, `a.txt.`, `a:b`) is
/// found nowhere. Hidden files (`.env`, `.git`) are not served, but for `/.well-known` (RFC 8615).
public final class SiteRoot {

    /// Names that Windows takes for devices, with any extension.
    private static final Pattern DEVICE = Pattern
            .compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    private final Path root;

    /// @throws IOException if there is no such directory
    public SiteRoot(Path directory) throws IOException {
        root = directory.toRealPath();
    }

    public Path directory() {
        return root;
    }

    /// Where a path's names lead, or null if one of them is never served. The place may be empty or a link: see [#find].
    @Nullable
    Path place(UrlPath path) {
        Path place = root;
        try {
            for (String name : path.names()) {
                if (!isServed(name) && !(place.equals(root) && name.equals(".well-known"))) {
                    return null;
                }
                place = place.resolve(name);
            }
        } catch (InvalidPathException e) {
            return null;
        }
        return place;
    }

    /// The regular file at a path, as the disk calls it, with all links followed; null if there is none or if it lies outside.
    public @Nullable Path find(UrlPath path) throws IOException {
        Path place = place(path);
        if (place == null || !Files.isRegularFile(place)) {
            return null;
        }
        // @starter:begin task=1.2
        // On a disk that ignores case, and for short names such as PROGRA~1, the file would answer to other names too.
        Path asOnDisk = place.toRealPath(LinkOption.NOFOLLOW_LINKS);
        if (!asOnDisk.toString().equals(place.toString())) {
            return null;
        }
        Path file = place.toRealPath();
        if (!file.startsWith(root)) {
            return null;
        }
        // A link may lead to a file that is not served under its own name.
        for (Path name : root.relativize(file)) {
            boolean wellKnown = name.toString().equals(".well-known") && file.startsWith(root.resolve(name));
            if (!isServed(name.toString()) && !wellKnown) {
                return null;
            }
        }
        return file;
        // @starter:end
    }

    // @cut:begin isServed
    private static boolean isServed(String name) {
        return !name.startsWith(".")
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && name.chars().noneMatch(c -> "<>:\"|?*".indexOf(c) >= 0)
                && !DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
    // @cut:end isServed
}
