package fourteen.http.files;

import fourteen.http.semantics.HashedName;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;

/// How files are kept and announced.
///
/// @param immutable tells by a file's name that its content never changes, so that browsers need not ask again
/// @param cacheControl what the other files' `Cache-Control` says; `no-cache` means: keep it, but ask before use
/// @param largestInMemory bytes up to which a file's content is kept in memory; larger ones are read each time
/// @param memory bytes of content that are kept in all
/// @param freshFor how long a file is taken for unchanged without a look at the disk; zero looks each time
/// @param clock tells whether a file changed so recently that its time can't yet be trusted
public record FileOptions(Predicate<String> immutable, String cacheControl, int largestInMemory, long memory,
        Duration freshFor, Clock clock) {

    /// What development needs: every change is seen at once.
    public static final FileOptions DEFAULT = new FileOptions(HashedName::test, "no-cache", 256 * 1024,
            64L * 1024 * 1024, Duration.ZERO, Clock.systemUTC());

    /// What production may do: look at the disk once a second.
    public static final FileOptions PRODUCTION = DEFAULT.withFreshFor(Duration.ofSeconds(1));

    public FileOptions withImmutable(Predicate<String> immutable) {
        return new FileOptions(immutable, cacheControl, largestInMemory, memory, freshFor, clock);
    }

    public FileOptions withCacheControl(String cacheControl) {
        return new FileOptions(immutable, cacheControl, largestInMemory, memory, freshFor, clock);
    }

    public FileOptions withMemory(int largestInMemory, long memory) {
        return new FileOptions(immutable, cacheControl, largestInMemory, memory, freshFor, clock);
    }

    public FileOptions withFreshFor(Duration freshFor) {
        return new FileOptions(immutable, cacheControl, largestInMemory, memory, freshFor, clock);
    }

    public FileOptions withClock(Clock clock) {
        return new FileOptions(immutable, cacheControl, largestInMemory, memory, freshFor, clock);
    }
}
