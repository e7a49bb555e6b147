package fourteen.js;

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
    OBJECT
}
