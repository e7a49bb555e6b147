package fourteen.js;

/// Adds to a new runtime's globals: the web's APIs, Node's, a framework's own. It runs on the loop, before any other
/// script.
@FunctionalInterface
public interface RuntimeExtension {

    void install(JsRuntime runtime);
}
