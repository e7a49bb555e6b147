package fourteen.hydration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `manifest.json`, beside the files of a build: a record as JSON.
public final class ManifestFile {

    private static final String NAME = "manifest.json";
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ManifestFile() {}

    /// Writes it whole or not at all.
    ///
    /// @param directory what the build makes
    public static void write(Path directory, Object manifest) throws IOException {
        Path draft = directory.resolve(NAME + ".tmp");
        Files.writeString(draft, JSON.writeValueAsString(manifest) + "\n");
        Files.move(draft, directory.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Deletes it, if there is one.
    public static void delete(Path directory) {
        try {
            Files.deleteIfExists(directory.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws HydrationException if there is none, or it can't be read
    public static <T> T read(Path directory, Class<T> type) {
        Path file = directory.resolve(NAME);
        try {
            return JSON.readValue(Files.readString(file), type);
        } catch (NoSuchFileException _) {
            throw HydrationException.notBuilt(directory);
        } catch (IOException | JacksonException e) {
            throw HydrationException.badManifest(file, e);
        }
    }
}
