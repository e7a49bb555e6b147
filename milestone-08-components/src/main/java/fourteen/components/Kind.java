package fourteen.components;

/// What a JavaScript value is to the renderer, strings, booleans, null and undefined apart. The order is that of
/// `server-react.js`.
enum Kind {
    PLAIN, ARRAY, ELEMENT, LAZY, CLIENT_REFERENCE, THENABLE, MAP, SET, FORM_DATA, ERROR, BINARY, BLOB, ITERATOR,
    ITERABLE,
    STREAM, ASYNC_ITERABLE, DATE, INSTANCE, OLD_ELEMENT, SERVER_REFERENCE, FUNCTION, SYMBOL, LOCAL_SYMBOL, NUMBER,
    BIGINT;

    static final int HAS_TO_JSON = 32;
    private static final Kind[] ALL = values();

    static Kind of(int code) {
        return ALL[code & ~HAS_TO_JSON];
    }

    /// Whether it wants to be sent as what its `toJSON` gives.
    static boolean hasToJson(int code) {
        return (code & HAS_TO_JSON) != 0;
    }

    /// Whether it is rendered: what fails or waits leaves a lazy behind.
    boolean isNode() {
        return this == ELEMENT || this == LAZY;
    }
}
