package fourteen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a build was made from, by content: times do not survive a copy into a container or a fresh clone.
///
/// @param files SHA-256 in hex, by path below the app's root
record SourceRecord(Map<String, String> files) {

    private static final String FILE = "sources.json";
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Files at the app's root that a build reads besides its sources.
    private static final List<String> SETTINGS = List.of("package.json", "package-lock.json", "tsconfig.json",
            "postcss.config.mjs", "postcss.config.js", "postcss.config.cjs", "postcss.config.json", ".postcssrc.json",
            ".env", ".env.local", ".env.production", ".env.production.local");

    SourceRecord {
        files = Map.copyOf(files);
    }

    /// @param more files outside the app directory that the build has read
    static SourceRecord of(AppLocation location, Collection<Path> more) {
        TreeSet<Path> all = new TreeSet<>(inAppDirectory(location));
        for (Path file : more) {
            if (file.startsWith(location.root())) {
                all.add(file);
            }
        }
        Map<String, String> hashes = new TreeMap<>();
        all.forEach(file -> hash(file).ifPresent(hash -> hashes.put(name(location, file), hash)));
        return new SourceRecord(hashes);
    }

    /// What has happened to the sources since: one sentence about one of the files, if anything has.
    Optional<String> difference(AppLocation location) {
        for (Map.Entry<String, String> known : new TreeMap<>(files).entrySet()) {
            Optional<String> now = hash(location.root().resolve(known.getKey()));
            if (now.isEmpty()) {
                return Optional.of(known.getKey() + " is gone");
            }
            if (!now.get().equals(known.getValue())) {
                return Optional.of(known.getKey() + " has changed since");
            }
        }
        return inAppDirectory(location).stream()
                .map(file -> name(location, file))
                .filter(name -> !files.containsKey(name))
                .findFirst()
                .map(name -> name + " is new");
    }

    void write(Path build) throws IOException {
        Files.writeString(build.resolve(FILE), JSON.writeValueAsString(new TreeMap<>(files)) + "\n");
    }

    /// Empty if there is no build, or one that is no longer whole.
    static Optional<SourceRecord> read(Path build) {
        try {
            String text = Files.readString(build.resolve(FILE));
            Map<String, String> files = new TreeMap<>();
            JSON.readTree(text).properties().forEach(each -> files.put(each.getKey(), each.getValue().asString("")));
            return Optional.of(new SourceRecord(files));
        } catch (NoSuchFileException | JacksonException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<Path> inAppDirectory(AppLocation location) {
        TreeSet<Path> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(location.app())) {
            // Editors and file managers leave their own files, which begin with a dot.
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String setting : SETTINGS) {
            if (Files.isRegularFile(location.root().resolve(setting))) {
                all.add(location.root().resolve(setting));
            }
        }
        return all;
    }

    private static String name(AppLocation location, Path file) {
        return location.root().relativize(file).toString().replace('\\', '/');
    }

    private static Optional<String> hash(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
