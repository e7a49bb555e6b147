package fourteen;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A small app to start from: a layout, two pages, a client component, CSS modules, and what an editor wants to know.
public final class NewApp {

    /// What lies below `src/main/template`. A file whose name begins with a dot has none there: build tools pass over
    /// such files.
    private static final List<String> FILES = List.of("README.md", "app/about/page.tsx", "app/counter.module.css",
            "app/counter.tsx", "app/globals.css", "app/layout.tsx", "app/page.module.css", "app/page.tsx", "gitignore",
            "package.json", "public/favicon.svg", "tsconfig.json");

    private NewApp() {}

    /// Returns the files that it wrote, below the directory. Nothing is ever overwritten.
    ///
    /// @throws FourteenException if the directory holds something
    public static List<String> write(Path directory) throws IOException {
        refuseToMix(directory);
        for (String file : FILES) {
            Path target = directory.resolve(written(file));
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (InputStream content = open("template/" + file)) {
                Files.copy(content, target);
            }
        }
        AppTypes.write(directory);
        return FILES.stream().map(NewApp::written).toList();
    }

    private static void refuseToMix(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw FourteenException.notADirectory(directory);
        }
        try (Stream<Path> entries = Files.list(directory)) {
            entries.map(entry -> entry.getFileName().toString()).sorted().findFirst().ifPresent(entry -> {
                throw FourteenException.notEmpty(directory, entry);
            });
        }
    }

    private static String written(String file) {
        return file.equals("gitignore") ? ".gitignore" : file;
    }

    static InputStream open(String resource) throws IOException {
        InputStream content = NewApp.class.getResourceAsStream(resource);
        if (content == null) {
            throw new FileNotFoundException("fourteen/" + resource + " on the class path");
        }
        return content;
    }
}
