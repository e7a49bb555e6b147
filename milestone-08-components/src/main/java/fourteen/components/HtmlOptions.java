package fourteen.components;

import java.util.List;
import java.util.function.BiFunction;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// What React's HTML renderer is told about a page.
///
/// @param module  the URL of the module that the browser starts with; null for a page that stays as it is
/// @param script  JavaScript that runs before it; null for none
/// @param nonce   what a Content-Security-Policy lets scripts run by; null for none
/// What a form without JavaScript has led to is no option: it is in the rendered model ([PageModel]).
public record HtmlOptions(@Nullable String module, @Nullable String script, @Nullable String nonce) {

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {
    };

    Value toJs(ClientReact react, BiFunction<Value, List<String>, Object> onError) {
        Value options = react.call("object");
        if (module != null) {
            options.putMember("bootstrapModules", react.runtime().unwrap(react.runtime().toJs(List.of(module))));
        }
        if (script != null) {
            options.putMember("bootstrapScriptContent", script);
        }
        if (nonce != null) {
            options.putMember("nonce", nonce);
        }
        options.putMember("onError", (ProxyExecutable) arguments -> onError.apply(arguments[0],
                react.runtime().wrap(react.call("componentNames", arguments[1])).as(NAMES)));
        return options;
    }
}
