package fourteen.components;

/// What an element's type is. The order is that of `server-react.js`.
enum TypeKind {
    OTHER, COMPONENT, FRAGMENT, LAZY, FORWARD_REF, MEMO, CLIENT_REFERENCE;

    private static final TypeKind[] ALL = values();

    static TypeKind of(int code) {
        return ALL[code];
    }
}
