package fourteen.js.node;

import fourteen.js.node.PathStyle.Parsed;
import fourteen.js.web.JavaHalf;
import java.util.List;
import org.graalvm.polyglot.Value;

/// `java:path`. The first argument of each function says whether Windows' rules count.
final class PathHalf {

    private static final PathStyle POSIX = new PosixPath();
    private static final PathStyle WINDOWS = new WindowsPath();

    private PathHalf() {}

    static JavaHalf create() {
        return new JavaHalf().function("join", a -> style(a).join(JavaHalf.strings(a[1])))
                .function("resolve", a -> style(a).resolve(JavaHalf.string(a[1]), JavaHalf.strings(a[2])))
                .function("normalize", a -> style(a).normalize(JavaHalf.string(a[1])))
                .function("isAbsolute", a -> style(a).isAbsolute(JavaHalf.string(a[1])))
                .function("relative",
                        a -> style(a).relative(JavaHalf.string(a[1]), JavaHalf.string(a[2]), JavaHalf.string(a[3])))
                .function("dirname", a -> style(a).dirname(JavaHalf.string(a[1])))
                .function("basename", a -> style(a).basename(JavaHalf.string(a[1]), JavaHalf.string(a[2])))
                .function("extname", a -> style(a).extname(JavaHalf.string(a[1])))
                .function("parse", a -> {
                    Parsed parsed = style(a).parse(JavaHalf.string(a[1]));
                    return JavaHalf.array(
                            List.of(parsed.root(), parsed.dir(), parsed.base(), parsed.ext(), parsed.name()));
                })
                .function("toNamespacedPath",
                        a -> style(a).toNamespacedPath(JavaHalf.string(a[1]), JavaHalf.string(a[2])));
    }

    private static PathStyle style(Value[] arguments) {
        return arguments[0].asBoolean() ? WINDOWS : POSIX;
    }
}
