package fourteen;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The options that make the JVM compile JavaScript instead of interpreting it, as an argument file of `java`:
///
/// ```
/// ./fourteen jvm-args > graal.args
/// java @graal.args -cp … com.example.Main
/// ```
///
/// Graal's compiler comes as jars, and the JDK takes them as replacements of its own modules. They stay on the class path
/// too, so that a start without these options still works, in the interpreter.
///
/// @param modulePath the compiler's five jars
public record JvmArgs(List<Path> modulePath) {

    private static final List<String> JARS = List.of("compiler", "truffle-compiler", "collections", "word",
            "nativeimage");
    private static final Pattern TRUFFLE = Pattern.compile("truffle-compiler-(\\d[^/\\\\]*)\\.jar");

    public JvmArgs {
        modulePath = List.copyOf(modulePath);
    }

    /// For the JVM that asks.
    public static JvmArgs ofThisJvm() {
        return of(System.getProperty("java.class.path", ""), File.pathSeparator);
    }

    /// Finds the jars on a class path, and all of one version: other libraries have a `compiler-1.2.jar` as well.
    ///
    /// @throws FourteenException if one is missing
    static JvmArgs of(String classPath, String separator) {
        List<Path> jars = Stream.of(classPath.split(Pattern.quote(separator)))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList();
        String version = jars.stream()
                .map(jar -> TRUFFLE.matcher(jar.getFileName().toString()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> FourteenException.noCompiler("truffle-compiler-….jar"));
        return new JvmArgs(JARS.stream()
                .map(name -> name + "-" + version + ".jar")
                .map(name -> named(name, jars).orElseThrow(() -> FourteenException.noCompiler(name)))
                .toList());
    }

    /// An argument file: an option a line. Java reads `/` on every system, while `\` would be an escape.
    public String text() {
        String path = modulePath.stream()
                .map(jar -> jar.toString().replace('\\', '/'))
                .collect(Collectors.joining(File.pathSeparator));
        return """
                -XX:+UnlockExperimentalVMOptions
                -XX:+EnableJVMCI
                --upgrade-module-path="%s"
                --enable-native-access=ALL-UNNAMED
                --sun-misc-unsafe-memory-access=allow
                """.formatted(path);
    }

    private static Optional<Path> named(String name, List<Path> jars) {
        return jars.stream().filter(jar -> jar.getFileName().toString().equals(name)).findFirst();
    }
}
