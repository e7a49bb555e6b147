package fourteen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// TypeScript's declarations for what an app gets from the framework: the props of pages, CSS modules, images,
/// `process.env`. They lie in `.fourteen/types`, where an app's `tsconfig.json` includes them, and follow the framework's
/// version: `new`, `dev` and `build` write what is missing or different.
public final class AppTypes {

    static final List<String> FILES = List.of("assets.d.ts", "env.d.ts", "later.d.ts", "link.d.ts",
            "navigation.d.ts", "next.d.ts", "pages.d.ts");

    private AppTypes() {}

    /// Brings the declarations of an app up to date.
    public static void write(Path app) throws IOException {
        Path types = Files.createDirectories(app.resolve(".fourteen/types"));
        for (String file : FILES) {
            byte[] wanted;
            try (InputStream content = NewApp.open("types/" + file)) {
                wanted = content.readAllBytes();
            }
            Path target = types.resolve(file);
            // An editor reloads a file that is written, so it is not unless it must.
            if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), wanted)) {
                Files.write(target, wanted);
            }
        }
    }
}
