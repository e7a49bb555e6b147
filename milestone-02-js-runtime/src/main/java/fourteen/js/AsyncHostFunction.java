package fourteen.js;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Java code that JavaScript awaits: it may block, for it runs on a virtual thread. Arguments arrive as plain data.
@FunctionalInterface
public interface AsyncHostFunction {

    @Nullable
    Object call(List<@Nullable Object> arguments) throws Exception;
}
