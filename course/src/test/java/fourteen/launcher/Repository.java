package fourteen.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A repository as the launcher script sees one, and JDKs whose `java` prints its home and its arguments. Asked to build,
/// it says so and leaves the build `b2`.
record Repository(Path root) {

    static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final FileTime AFTER_THAT = FileTime.from(Instant.parse("2020-01-02T00:00:00Z"));

    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
              *Build.java*)
                for last; do :; done
                echo "BUILD [$last]"
                [ -z "$BUILD_FAILS" ] || exit 1
                mkdir -p "$last/course/target/fourteen/b2"
                : >"$last/course/target/fourteen/b2/interpreter.args"
                echo b2 >"$last/course/target/fourteen/current"
                ;;
              *)
                echo "${0%/bin/java}"
                for argument; do echo "[$argument]"; done
                exit "${EXIT:-0}"
                ;;
            esac
            """;

    /// A process that has ended.
    record Run(int exitCode, String out, String err) {}

    Path path(String below) {
        return root.resolve(below);
    }

    void create() throws IOException {
        Path script = Path.of("../fourteen").toAbsolutePath().normalize();
        Files.createDirectories(root);
        Files.copy(script, path("fourteen"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        for (String file : List.of("pom.xml", "package-lock.json", ".mvn/maven.config", "node_modules/.fourteen-lock",
                "a-module/pom.xml", "a-module/src/main/java/deep/down/Code.java",
                "a-module/src/test/java/CodeTest.java")) {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), "");
        }
        try (var all = Files.walk(root)) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, LONG_AGO);
            }
        }
    }

    /// A directory that looks like a JDK of that version.
    Path jdk(String name, String version) throws IOException {
        Path home = path(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), """
                IMPLEMENTOR_VERSION="Fake-%s+1"
                JAVA_VERSION="%1$s"
                JAVA_VERSION_DATE="2026-01-01"
                """.formatted(version));
        for (String tool : List.of("bin/java", "bin/javac")) {
            Files.writeString(home.resolve(tool), JAVA);
            Files.setPosixFilePermissions(home.resolve(tool), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    /// Leaves a finished build of that name.
    void build(String name) throws IOException {
        Path builds = path("course/target/fourteen");
        Files.createDirectories(builds.resolve(name));
        Files.writeString(builds.resolve(name).resolve("interpreter.args"), "");
        Path current = Files.writeString(builds.resolve("current"), name + "\n");
        Files.setLastModifiedTime(current, AFTER_THAT);
    }

    /// Runs a command in the root; what comes before it as `NAME=value` joins its environment.
    Run run(String... command) throws IOException, InterruptedException {
        return runIn(root, command);
    }

    Run runIn(Path directory, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        var builder = new ProcessBuilder().directory(directory.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("FOURTEEN_") || name.equals("JAVA_HOME"));
        environment.put("FOURTEEN_JDKS", path("jdks").toString());
        environment.put("PATH", "/usr/bin:/bin");
        while (words.getFirst().matches("[A-Z_]+=.*")) {
            String[] pair = words.removeFirst().split("=", 2);
            environment.put(pair[0], pair[1]);
        }
        Process process = builder.command(words).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }
}
