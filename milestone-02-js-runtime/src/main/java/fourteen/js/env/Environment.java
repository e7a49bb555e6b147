package fourteen.js.env;

import fourteen.js.JsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an app's code may see of the environment. Immutable.
///
/// The files are Next.js': `.env.[mode].local`, `.env.local` (not in tests), `.env.[mode]`, `.env`; of a name that is in
/// several, the first counts. A variable of the system comes before all of them, but only where the app is meant to see
/// it: its name stands in one of the files, or starts with `NEXT_PUBLIC_`, or the system's own variable `FOURTEEN_ENV`
/// allows it (`FOURTEEN_ENV=DATABASE_URL,SMTP_*`). All else that the server's process has inherited stays unseen.
public final class Environment {

    /// What a variable's name starts with that client code may see.
    public static final String PUBLIC_PREFIX = "NEXT_PUBLIC_";
    private static final String ALLOWED = "FOURTEEN_ENV";
    private static final String NODE_ENV = "NODE_ENV";

    private final Mode mode;
    private final List<Path> files;
    private final Map<String, String> server;

    private Environment(Mode mode, List<Path> files, Map<String, String> server) {
        this.mode = mode;
        this.files = files;
        this.server = Collections.unmodifiableMap(server);
    }

    /// @param directory the app's, where its `.env` files are
    /// @param system the variables of the server's process: [System#getenv()]
    /// @throws JsException if a file can't be read, or values that stand for each other grow without end
    public static Environment load(Path directory, Mode mode, Map<String, String> system) {
        List<Path> files = files(directory, mode);
        Map<String, String> raw = new LinkedHashMap<>();
        for (Path file : files) {
            DotEnvFile.parse(read(file)).forEach(raw::putIfAbsent);
        }
        Map<String, String> fixed = new TreeMap<>();
        system.forEach((name, value) -> {
            if (raw.containsKey(name) || name.startsWith(PUBLIC_PREFIX) || isAllowed(name, system)) {
                fixed.put(name, value);
            }
        });
        fixed.put(NODE_ENV, mode.nodeEnv());
        Map<String, String> server = new TreeMap<>(Expansion.of(raw, fixed));
        server.putAll(fixed);
        return new Environment(mode, files, server);
    }

    private static List<Path> files(Path directory, Mode mode) {
        List<String> names = mode == Mode.TEST
                ? List.of(".env.test.local", ".env.test", ".env")
                : List.of(".env." + mode.nodeEnv() + ".local", ".env.local", ".env." + mode.nodeEnv(), ".env");
        return names.stream().map(directory::resolve).filter(Files::isRegularFile).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw JsException.unreadableEnvironment(file, e);
        }
    }

    private static boolean isAllowed(String name, Map<String, String> system) {
        for (String pattern : system.getOrDefault(ALLOWED, "").split(",")) {
            if (matches(name, pattern.strip())) {
                return true;
            }
        }
        return false;
    }

    /// A star alone means nothing: it would let everything in.
    private static boolean matches(String name, String pattern) {
        boolean open = pattern.endsWith("*") && pattern.length() > 1;
        return open ? name.startsWith(pattern.substring(0, pattern.length() - 1)) : name.equals(pattern);
    }

    public Mode mode() {
        return mode;
    }

    /// The files that were read, the one that counts most first.
    public List<Path> files() {
        return files;
    }

    /// What server code sees as `process.env`, by name.
    public Map<String, String> server() {
        return server;
    }

    /// What client code may see: the variables whose names start with `NEXT_PUBLIC_`, and no other.
    public Map<String, String> client() {
        Map<String, String> visible = new TreeMap<>();
        server.forEach((name, value) -> {
            if (name.startsWith(PUBLIC_PREFIX)) {
                visible.put(name, value);
            }
        });
        return Collections.unmodifiableMap(visible);
    }

    /// Names alone: values are secrets.
    @Override
    public String toString() {
        return "Environment[" + mode.nodeEnv() + ", " + String.join(" ", server.keySet()) + "]";
    }
}
