package fourteen;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class JvmArgsTest {

    private static final String CLASS_PATH = "/m/app.jar:/m/compiler-0.9.10.jar:/m/a b/compiler-25.0.3.jar:"
            + "/m/truffle-compiler-25.0.3.jar:/m/collections-25.0.3.jar:/m/word-25.0.3.jar:/m/nativeimage-25.0.3.jar";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void namesTheFiveJarsOfOneVersion() {
        assertThat(JvmArgs.of(CLASS_PATH, ":").modulePath()).map(jar -> jar.getFileName().toString())
                .containsExactly(
                        "compiler-25.0.3.jar", "truffle-compiler-25.0.3.jar", "collections-25.0.3.jar",
                        "word-25.0.3.jar",
                        "nativeimage-25.0.3.jar");
    }

    @Test
    void isAnArgumentFileWithAnOptionALine() {
        var jars = JvmArgs.of("/m/a b/compiler-1.jar:/m/truffle-compiler-1.jar:/m/collections-1.jar:/m/word-1.jar:"
                + "/m/nativeimage-1.jar", ":");

        assertThat(jars.text()).isEqualTo("""
                -XX:+UnlockExperimentalVMOptions
                -XX:+EnableJVMCI
                --upgrade-module-path="%s"
                --enable-native-access=ALL-UNNAMED
                --sun-misc-unsafe-memory-access=allow
                """.formatted(String.join(File.pathSeparator, "/m/a b/compiler-1.jar", "/m/truffle-compiler-1.jar",
                "/m/collections-1.jar", "/m/word-1.jar", "/m/nativeimage-1.jar")));
    }

    @Test
    void aMissingJarIsNamed() {
        assertThatThrownBy(() -> JvmArgs.of(CLASS_PATH.replace(":/m/word-25.0.3.jar", ""), ":"))
                .isInstanceOf(FourteenException.class)
                .hasMessage("""
                        Graal's compiler is not on the class path.
                          expected  word-25.0.3.jar
                          next      add the dependency org.graalvm.compiler:compiler, of the version that polyglot has
                          lesson    milestone-14-images/README.md#jvm-options  [FOURTEEN-01]""");
    }

    @Test
    void aJvmWithTheseOptionsCompilesJavaScript() throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("graal options.args"), JvmArgs.ofThisJvm().text());
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + file, "-cp", System.getProperty("java.class.path"), EngineName.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.strip()).isEqualTo("GraalVM CE");
    }

    /// What the JVM under test runs.
    static final class EngineName {

        private EngineName() {}

        @SuppressWarnings("SystemOut") // a process of its own has no other way to answer
        public static void main(String[] arguments) {
            try (Engine engine = Engine.create("js")) {
                System.out.println(engine.getImplementationName());
            }
        }
    }
}
