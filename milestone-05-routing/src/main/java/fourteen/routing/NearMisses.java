package fourteen.routing;

import fourteen.routing.table.AppFiles;
import fourteen.routing.table.Convention;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks over a scan's shoulder for names that are nearly one with a meaning: `Page.tsx`, `laoding.tsx`. They make no route and
/// break none, so only a warning can tell their author.
///
/// Where the name itself is there, too, the other one is meant: `page.tsx` may well import `Page.tsx`.
final class NearMisses implements AppFiles {

    private static final Logger LOG = LoggerFactory.getLogger("fourteen.routing");

    private final AppFiles files;
    private final Map<String, String> found = new TreeMap<>();

    NearMisses(AppFiles files) {
        this.files = files;
    }

    @Override
    public List<Entry> list(String directory) throws IOException {
        List<Entry> entries = files.list(directory);
        for (Entry entry : entries) {
            if (!entry.directory()) {
                meant(entry.name()).filter(name -> !isThere(name, entries))
                        .ifPresent(name -> found.put(directory.isEmpty()
                                ? entry.name()
                                : directory + "/" + entry.name(), name));
            }
        }
        return entries;
    }

    /// By the path below `app/`, what was probably meant: `posts/Page.tsx` and `page.tsx`.
    Map<String, String> found() {
        return Map.copyOf(found);
    }

    void tell() {
        found.forEach((file, name) -> LOG.warn("app/{} is a file like any other: did you mean {}?", file, name));
    }

    /// The name with a meaning that this one nearly is; none if it has that meaning.
    static Optional<String> meant(String fileName) {
        int dot = fileName.lastIndexOf('.');
        if (dot < 1 || Convention.of(fileName).isPresent()) {
            return Optional.empty();
        }
        String stem = fileName.substring(0, dot);
        for (Convention convention : Convention.values()) {
            String name = convention.stem() + fileName.substring(dot).toLowerCase(Locale.ROOT);
            if (Convention.of(name).isPresent() && isNearly(stem, convention.stem())) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isThere(String name, List<Entry> entries) {
        return Convention.of(name)
                .map(wanted -> entries.stream()
                        .anyMatch(entry -> Convention.of(entry.name()).filter(wanted::equals).isPresent()))
                .orElse(false);
    }

    /// Other letters' case or hyphens, or one slip of the finger. Something behind the name, as in `errors` and `pages`, is
    /// no slip but a name of its own.
    private static boolean isNearly(String stem, String name) {
        String plain = plain(stem);
        String wanted = plain(name);
        return plain.equals(wanted) || (!plain.startsWith(wanted) && isOneSlip(plain, wanted));
    }

    private static String plain(String stem) {
        return stem.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /// One letter more, fewer or other, or two that changed places.
    private static boolean isOneSlip(String one, String other) {
        int begin = 0;
        while (begin < Math.min(one.length(), other.length()) && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(one.length(), other.length()) - begin
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String here = one.substring(begin, one.length() - end);
        String there = other.substring(begin, other.length() - end);
        boolean swapped = here.length() == 2 && there.length() == 2 && here.charAt(0) == there.charAt(1)
                && here.charAt(1) == there.charAt(0);
        return swapped || (here.length() <= 1 && there.length() <= 1);
    }
}
