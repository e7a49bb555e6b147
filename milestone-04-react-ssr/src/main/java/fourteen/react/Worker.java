package fourteen.react;

import fourteen.js.JsRuntime;

/// What a [RenderPool] has several of: a JavaScript world with what a render needs loaded into it.
public interface Worker extends AutoCloseable {

    /// The world, with its thread.
    JsRuntime js();

    /// Whether it is of no use any more; the pool then replaces it.
    default boolean isBroken() {
        return js().isBroken();
    }

    @Override
    void close();
}
