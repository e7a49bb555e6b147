package fourteen.js.node;

import fourteen.js.GraalRuntime;
import fourteen.js.JsConsole;
import fourteen.js.web.JavaHalf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `java:process`.
final class ProcessHalf {

    private ProcessHalf() {}

    static JavaHalf create(GraalRuntime runtime, Path root) {
        return new JavaHalf().function("environment", a -> environment(runtime))
                .function("cwd", a -> root.toString())
                .function("platform", a -> platform(System.getProperty("os.name")))
                .function("arch", a -> arch(System.getProperty("os.arch")))
                .function("engine", a -> runtime.engine().version())
                .function("pid", a -> (double) ProcessHandle.current().pid())
                .function("memory", a -> memory())
                .function("print", a -> print(runtime.console(), a[0].asBoolean(), JavaHalf.string(a[1])));
    }

    /// Name, value, name, value, …, sorted by name.
    private static Object environment(GraalRuntime runtime) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(runtime.environment()).forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return JavaHalf.array(pairs);
    }

    /// Bytes that the JVM's heap has, and those in use.
    private static Object memory() {
        Runtime jvm = Runtime.getRuntime();
        return JavaHalf.array(List.of((double) jvm.totalMemory(), (double) (jvm.totalMemory() - jvm.freeMemory())));
    }

    private static @Nullable Object print(JsConsole console, boolean error, String text) {
        console.print(error ? JsConsole.Level.ERROR : JsConsole.Level.LOG, text);
        return null;
    }

    /// What Node calls an operating system. <https://nodejs.org/api/process.html#processplatform>
    static String platform(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "win32";
        }
        return name.startsWith("mac") ? "darwin" : name.equals("sunos") ? "sunos" : name.replace(" ", "");
    }

    static String arch(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            case "x86", "i386" -> "ia32";
            default -> architecture;
        };
    }
}
