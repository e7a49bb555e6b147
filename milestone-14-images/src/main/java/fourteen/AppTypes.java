package fourteen;

import fourteen.components.services.Services;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// TypeScript's declarations for what an app gets from the framework: the props of pages, CSS modules, images,
/// `process.env`. They lie in `.fourteen/types`, where an app's `tsconfig.json` includes them, and follow the framework's
/// version: `new`, `dev` and `build` write what is missing or different.
public final class AppTypes {

    static final List<String> FILES = List.of("assets.d.ts", "cache.d.ts", "config.schema.json", "dynamic.d.ts",
            "env.d.ts", "error.d.ts",
            "font.d.ts", "form.d.ts", "headers.d.ts", "image.d.ts", "link.d.ts", "navigation.d.ts",
            "next.d.ts", "pages.d.ts", "script.d.ts", "server.d.ts");

    private static final String SERVICES = "services.d.ts";

    private AppTypes() {}

    /// Brings the declarations of an app up to date. Those of Java services stay as they are: the command line knows none.
    public static void write(Path app) throws IOException {
        Path types = Files.createDirectories(app.resolve(".fourteen/types"));
        for (String file : FILES) {
            try (InputStream content = NewApp.open("types/" + file)) {
                update(types.resolve(file), content.readAllBytes());
            }
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(types, "*.d.ts")) {
            for (Path file : all) {
                String name = file.getFileName().toString();
                if (!FILES.contains(name) && !name.equals(SERVICES)) {
                    // Of a version before: it may speak of modules that are here by now.
                    Files.delete(file);
                }
            }
        }
    }

    /// The same, with the Java services of the application that runs the app.
    static void write(Path app, Services services) throws IOException {
        write(app);
        Path file = app.resolve(".fourteen/types").resolve(SERVICES);
        if (services.names().isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            update(file, services.declarations().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// An editor reloads a file that is written, so it is not unless it must.
    private static void update(Path file, byte[] wanted) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), wanted)) {
            Files.write(file, wanted);
        }
    }
}
