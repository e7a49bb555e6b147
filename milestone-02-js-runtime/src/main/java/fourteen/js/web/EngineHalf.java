package fourteen.js.web;

import org.graalvm.polyglot.Value;

/// `java:engine`: what the engine knows of a value and JavaScript cannot ask.
final class EngineHalf {

    private EngineHalf() {}

    static JavaHalf create() {
        return new JavaHalf().function("isProxy", arguments -> isProxy(arguments[0]));
    }

    /// GraalJS calls a proxy's kind `Proxy`, where any other object's is the function that made it.
    private static boolean isProxy(Value value) {
        Value kind = value.getMetaObject();
        return kind != null && !kind.canExecute() && kind.getMetaSimpleName().equals("Proxy");
    }
}
