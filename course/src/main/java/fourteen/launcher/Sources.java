package fourteen.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The files that the build is made of, in a fixed order. Tests are not among them: what starts is not made of tests.
final class Sources {

    private final Path root;
    private final List<Path> files;

    private Sources(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    static Sources of(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            List<Path> places = Stream.concat(
                    Stream.of("pom.xml", "package-lock.json", ".mvn").map(root::resolve),
                    modules.flatMap(module -> Stream.of(module.resolve("pom.xml"), module.resolve("src/main"))))
                    .filter(Files::exists)
                    .toList();
            var files = Stream.<Path>builder();
            for (Path place : places) {
                try (Stream<Path> below = Files.walk(place)) {
                    below.filter(Files::isRegularFile).forEach(files);
                }
            }
            return new Sources(root, files.build().sorted().toList());
        }
    }

    /// The same for the same names and bytes, wherever the project lies and whatever the files' times are.
    String fingerprint() throws IOException {
        MessageDigest digest = sha256();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            String name = root.relativize(file).toString().replace('\\', '/');
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }
}
