package fourteen.js;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where `console.log` and its like end. Called on the loop, with the text as Node would print it.
@FunctionalInterface
public interface JsConsole {

    void print(Level level, String text);

    /// The method that the script called.
    enum Level {
        DEBUG,
        LOG,
        INFO,
        WARN,
        ERROR;

        static Level of(String method) {
            return valueOf(method.toUpperCase(Locale.ROOT));
        }
    }

    /// Writes to the SLF4J logger `fourteen.js.console`; `console.log` counts as information.
    static JsConsole slf4j() {
        Logger log = LoggerFactory.getLogger("fourteen.js.console");
        return (level, text) -> {
            switch (level) {
                case DEBUG -> log.debug("{}", text);
                case LOG, INFO -> log.info("{}", text);
                case WARN -> log.warn("{}", text);
                case ERROR -> log.error("{}", text);
            }
        };
    }
}
