package fourteen.js.node;

import fourteen.js.web.Background;
import fourteen.js.web.JavaHalf;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// `java:fs`: one function, `run(operation, path, option, now, succeed, fail)`. It calls one of the two at once if `now`,
/// else later, the work being done on a virtual thread.
final class FsHalf {

    private final AppFiles files;
    private final Background background;

    private FsHalf(AppFiles files, Background background) {
        this.files = files;
        this.background = background;
    }

    static JavaHalf create(AppFiles files, Background background) {
        FsHalf half = new FsHalf(files, background);
        return new JavaHalf().function("run", half::run);
    }

    private @Nullable Object run(Value... a) {
        Callable<@Nullable Object> work = work(JavaHalf.string(a[0]), JavaHalf.string(a[1]), option(a[2]));
        Value succeed = a[4];
        Value fail = a[5];
        if (!a[3].asBoolean()) {
            background.run("fs", work, succeed, fail, FsHalf::failure);
            return null;
        }
        Object result;
        try {
            result = work.call();
        } catch (Exception e) {
            Background.Failure failure = failure(e);
            fail.executeVoid(failure.code(), failure.message());
            return null;
        }
        if (result instanceof Object[] many) {
            succeed.executeVoid(many);
        } else {
            succeed.executeVoid(result);
        }
        return null;
    }

    private static Object option(Value value) {
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isNumber() ? (Object) value.asInt() : Objects.requireNonNullElse(JavaHalf.stringOrNull(value), "");
    }

    /// What is passed on to `succeed`.
    private Callable<@Nullable Object> work(String operation, String path, Object option) {
        return switch (operation) {
            case "read" -> () -> JavaHalf.lend(files.read(path));
            case "text" -> () -> BufferEncoding.of((String) option).decode(files.read(path));
            case "stat" -> () -> files.stat(path, true);
            case "lstat" -> () -> files.stat(path, false);
            case "scandir" -> () -> JavaHalf.array(files.list(path, (Boolean) option));
            case "access" -> () -> {
                files.access(path, (Integer) option);
                return null;
            };
            case "realpath" -> () -> files.realPath(path);
            case "readlink" -> () -> files.linkTarget(path);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static Background.Failure failure(Exception thrown) {
        String message = thrown instanceof FileRefused ? thrown.getMessage() : "";
        return new Background.Failure(AppFiles.code(thrown), Objects.requireNonNullElse(message, ""));
    }
}
