package fourteen.components;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/// The server components around a place, innermost first; their names are asked for only when one of them fails.
record ComponentTrail(Value component, @Nullable ComponentTrail outer) {

    static List<String> names(@Nullable ComponentTrail trail, Function<Value, String> name) {
        List<String> names = new ArrayList<>();
        for (ComponentTrail at = trail; at != null; at = at.outer) {
            names.add(name.apply(at.component));
        }
        return names;
    }
}
