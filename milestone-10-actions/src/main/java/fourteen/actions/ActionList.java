package fourteen.actions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// `actions.json` of a build: what may be called, and the build's own keys. Beside the files for the browser, not among them.
///
/// @param key    base64; seals what functions capture, unless `FOURTEEN_KEY` is set
/// @param naming what the ids in the browser's files were made with
record ActionList(String key, String naming, List<FoundFunctions.Place> functions) {

    private static final String FILE = "actions.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    ActionList {
        functions = List.copyOf(functions);
    }

    static ActionList of(byte[] key, byte[] naming, List<FoundFunctions.Place> functions) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new ActionList(base64.encodeToString(key), base64.encodeToString(naming), functions);
    }

    byte[] sealing() {
        return Base64.getDecoder().decode(key);
    }

    byte[] ids() {
        return Base64.getDecoder().decode(naming);
    }

    /// @throws ActionsException if there is none
    static ActionList read(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            throw ActionsException.noSecrets(directory.toString());
        }
        return JSON.readValue(file.toFile(), ActionList.class);
    }

    void write(Path directory) {
        try {
            Files.write(directory.resolve(FILE), JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
