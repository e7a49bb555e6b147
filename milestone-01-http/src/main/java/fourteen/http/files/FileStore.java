package fourteen.http.files;

import fourteen.http.semantics.EntityTag;
import fourteen.http.semantics.HttpDate;
import fourteen.http.semantics.UrlPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Remembers files by path, time and size: their tags, and the content of the small ones. Safe for many threads.
///
/// A file is read again when it changed; the disk is asked at each request, or less often if
/// [FileOptions#freshFor] says so.
final class FileStore {

    /// Two writes within a file system's tick leave the same time. Until the tick is surely over, the time proves nothing.
    private static final long TICK_MILLIS = 2_000;

    /// Files whose tags are remembered, whether or not their content is.
    private static final int MOST_FILES = 10_000;

    private final SiteRoot root;
    private final FileOptions options;
    private final long freshNanos;
    private final Map<UrlPath, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong memory = new AtomicLong();
    /// Lets one thread read a file while others wait for the result, so that a crowd does not hash a large file at once.
    private final ReentrantLock[] reading = new ReentrantLock[16];

    /// What a file system says about a file: the same says, so we believe, that the content is the same.
    private record State(FileTime modified, long size, @Nullable Object key) {

        static State of(BasicFileAttributes attributes) {
            return new State(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    /// @param settled whether the file had been left alone long enough for its time to be trusted
    private record Entry(Path place, State state, boolean settled, StoredFile file, AtomicLong checkedNanos) {}

    FileStore(SiteRoot root, FileOptions options) {
        this.root = root;
        this.options = options;
        freshNanos = options.freshFor().toNanos();
        for (int i = 0; i < reading.length; i++) {
            reading[i] = new ReentrantLock();
        }
    }

    /// The file at a path, or null if none may be served there.
    @Nullable
    StoredFile get(UrlPath path) throws IOException {
        Entry entry = entries.get(path);
        if (entry != null && isFresh(entry)) {
            return entry.file();
        }
        if (entry == null && !exists(path)) {
            return null;
        }
        ReentrantLock lock = reading[Math.floorMod(path.hashCode(), reading.length)];
        lock.lock();
        try {
            return read(path);
        } finally {
            lock.unlock();
        }
    }

    private boolean exists(UrlPath path) {
        Path place = root.place(path);
        return place != null && Files.isRegularFile(place);
    }

    private boolean isFresh(Entry entry) {
        if (!entry.settled()) {
            return false;
        }
        long now = System.nanoTime();
        if (freshNanos > 0 && now - entry.checkedNanos().get() < freshNanos) {
            return true;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry.place(), BasicFileAttributes.class);
            entry.checkedNanos().set(now);
            return entry.state().equals(State.of(attributes));
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable StoredFile read(UrlPath path) throws IOException {
        Entry known = entries.get(path);
        if (known != null && isFresh(known)) {
            return known.file();
        }
        forget(path);
        Path place = root.place(path);
        Path file = root.find(path);
        if (place == null || file == null) {
            return null;
        }
        Instant now = options.clock().instant();
        State state;
        byte[] hash;
        byte[] content = null;
        try {
            state = State.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            if (state.size() <= options.largestInMemory()) {
                content = Files.readAllBytes(file);
                state = new State(state.modified(), content.length, state.key());
                hash = sha256().digest(content);
            } else {
                hash = hash(file);
            }
        } catch (NoSuchFileException e) {
            return null;
        }
        Instant modified = state.modified().toInstant();
        // RFC 9110 §8.8.2.1: never later than the answer's own date.
        Instant announced = modified.isAfter(now) ? now : modified;
        EntityTag tag = EntityTag.strong(Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22));
        StoredFile stored = new StoredFile(file, state.size(), announced, HttpDate.format(announced), tag,
                tag.toString(), content);
        boolean settled = modified.isAfter(now) || modified.isBefore(now.minusMillis(TICK_MILLIS));
        remember(path, new Entry(place, state, settled, stored, new AtomicLong(System.nanoTime())));
        return stored;
    }

    private void remember(UrlPath path, Entry entry) {
        byte[] content = entry.file().content();
        long wanted = content == null ? 0 : content.length;
        // Whoever stands first in the table goes: cheap, and without a lock on the way of every request.
        Iterator<UrlPath> oldest = entries.keySet().iterator();
        while ((memory.get() + wanted > options.memory() || entries.size() >= MOST_FILES) && oldest.hasNext()) {
            forget(oldest.next());
        }
        memory.addAndGet(wanted);
        Entry replaced = entries.put(path, entry);
        if (replaced != null) {
            release(replaced);
        }
    }

    private void forget(UrlPath path) {
        Entry gone = entries.remove(path);
        if (gone != null) {
            release(gone);
        }
    }

    private void release(Entry gone) {
        byte[] content = gone.file().content();
        memory.addAndGet(content == null ? 0 : -content.length);
    }

    /// Bytes of content kept at the moment.
    long memory() {
        return memory.get();
    }

    private static byte[] hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
