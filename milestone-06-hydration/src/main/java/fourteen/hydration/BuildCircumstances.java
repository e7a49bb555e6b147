package fourteen.hydration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What decides, beside the app's sources, what a build makes.
final class BuildCircumstances {

    /// Of the app's directory, and of the kit's: npm writes the second file whenever it installs something.
    private static final List<String> FILES = List.of("package.json", "node_modules/.package-lock.json",
            "tsconfig.json", "jsconfig.json", "postcss.config.js", "postcss.config.mjs", "postcss.config.cjs",
            "postcss.config.json", "tailwind.config.js", "tailwind.config.mjs", "tailwind.config.ts");

    /// The JDK's own maps have another order in every process.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final CRC32 sum = new CRC32();
    private final CRC32C other = new CRC32C();

    private BuildCircumstances() {}

    /// @return equal for equal circumstances
    static String of(ClientBuild build) {
        BuildCircumstances all = new BuildCircumstances();
        all.add(JSON.writeValueAsString(build.request(Map.of()).toJson()));
        all.add(Bundler.program());
        for (Path directory : List.of(build.root(), build.kit())) {
            FILES.forEach(file -> all.add(stamp(directory.resolve(file))));
        }
        return Long.toHexString(all.sum.getValue() << 32 | all.other.getValue());
    }

    /// The start waits for it: sums that the processor has instructions for, even while nothing is compiled.
    private void add(String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        sum.update(bytes);
        other.update(bytes);
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException _) {
            return "none";
        }
    }
}
