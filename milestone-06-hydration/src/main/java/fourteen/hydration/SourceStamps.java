package fourteen.hydration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// The files that a build read, and when each was last changed: a cheap way to see whether it is still true.
///
/// Packages are left out: they change by `npm ci`, after which one starts again.
public record SourceStamps(Map<Path, FileTime> times) {

    private static final FileTime GONE = FileTime.fromMillis(Long.MIN_VALUE);

    public static SourceStamps of(Collection<String> files) {
        Map<Path, FileTime> times = new HashMap<>();
        for (String name : files) {
            Path file = Path.of(name);
            if (isAuthors(name)) {
                times.put(file, stamp(file));
            }
        }
        return new SourceStamps(Map.copyOf(times));
    }

    /// The same, read again: what [#nanoseconds] gave.
    public static SourceStamps of(Map<String, Long> nanoseconds) {
        Map<Path, FileTime> times = new HashMap<>();
        nanoseconds.forEach((file, time) -> times.put(Path.of(file), FileTime.from(time, TimeUnit.NANOSECONDS)));
        return new SourceStamps(Map.copyOf(times));
    }

    /// To be written down: by file, when it was last changed, in nanoseconds since 1970.
    public Map<String, Long> nanoseconds() {
        Map<String, Long> nanoseconds = new TreeMap<>();
        times.forEach((file, time) -> nanoseconds.put(file.toString(), time.to(TimeUnit.NANOSECONDS)));
        return nanoseconds;
    }

    /// Whether a file is the app's own, and not a package's.
    public static boolean isAuthors(String file) {
        return !file.contains("node_modules");
    }

    /// Whether every file is as it was.
    public boolean hold() {
        // @starter:begin task=6.5
        for (Map.Entry<Path, FileTime> file : times.entrySet()) {
            if (!stamp(file.getKey()).equals(file.getValue())) {
                return false;
            }
        }
        return true;
        // @starter:end
    }

    private static FileTime stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return GONE;
        }
    }
}
