package fourteen.react;

import fourteen.http.Html;
import fourteen.js.JsException;
import fourteen.js.JsRuntime;
import fourteen.js.JsValue;
import fourteen.modules.ModuleLoader;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// A JavaScript world with React in it. Everything here happens on its loop; whoever is elsewhere submits a task to the
/// [ReactPool].
public final class ReactWorker implements ModuleWorker {

    private final JsRuntime js;
    private final ModuleLoader modules;
    private final JsValue createElement;
    private final JsValue renderToString;

    ReactWorker(JsRuntime js, ModuleLoader modules, JsValue react, JsValue reactDomServer) {
        this.js = js;
        this.modules = modules;
        createElement = react.get("createElement");
        renderToString = reactDomServer.get("renderToString");
    }

    /// Renders the default export of a module.
    ///
    /// @param props plain data, or values of this runtime; see [JsRuntime#toJs]
    /// @return fails with a [ReactException] if the module exports no component, or the component throws
    public CompletionStage<Html> render(Path component, Object props) {
        // @starter:begin task=4.1
        return component(component).thenApply(type -> renderToString(createElement(type, props)));
        // @starter:end
    }

    /// The default export of a module.
    ///
    /// @return fails with a [ReactException] if that is no component
    public CompletionStage<JsValue> component(Path file) {
        return modules.load(file).thenApply(module -> {
            JsValue type = module.get("default");
            // A function or class; or an object that React made: memo, forwardRef, lazy.
            if (type.isFunction() || (type.isObject() && !type.get("$$typeof").isUndefined())) {
                return type;
            }
            throw ReactException.noComponent(file, type.isUndefined() ? "no default export" : "another value");
        });
    }

    /// `createElement(type, props, …children)`
    public JsValue createElement(JsValue type, @Nullable Object props, @Nullable Object... children) {
        @Nullable
        Object[] arguments = new @Nullable Object[children.length + 2];
        arguments[0] = type;
        arguments[1] = props;
        System.arraycopy(children, 0, arguments, 2, children.length);
        return createElement.call(arguments);
    }

    /// React's HTML for an element, to the byte.
    ///
    /// @throws ReactException if a component throws
    public Html renderToString(JsValue element) {
        try {
            return new Html(renderToString.call(element).as(String.class));
        } catch (JsException e) {
            throw ReactException.threw(modules.explain(e));
        }
    }

    @Override
    public JsRuntime js() {
        return js;
    }

    @Override
    public ModuleLoader modules() {
        return modules;
    }

    @Override
    public void close() {
        js.close();
    }
}
