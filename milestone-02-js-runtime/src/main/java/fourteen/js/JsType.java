package fourteen.js;

import java.util.Locale;

/// What `typeof` tells, with `null` set apart.
public enum JsType {
    UNDEFINED,
    NULL,
    BOOLEAN,
    NUMBER,
    BIGINT,
    STRING,
    SYMBOL,
    FUNCTION,
    OBJECT;

    static JsType ofTypeof(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
