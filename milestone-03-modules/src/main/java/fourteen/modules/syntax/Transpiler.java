package fourteen.modules.syntax;

import org.jspecify.annotations.Nullable;

/// Takes types and JSX out of a module. The seam for a machine that [SwcTranspiler] does not run on.
///
/// Implementations may be asked by several threads at once.
public interface Transpiler {

    /// @param file the name that errors and the source map call it by
    /// @throws fourteen.modules.ModulesException if it does not parse
    Transpiled transpile(String file, String code, Dialect dialect, JsxOptions jsx);

    /// Plain JavaScript and the way back; no map where nothing moved.
    record Transpiled(String code, @Nullable SourceMap map) {}

    /// How JSX becomes calls, by React's automatic runtime.
    ///
    /// @param development whether `jsxDEV` of `jsx-dev-runtime` is called, which knows the element's place
    /// @param importSource the package whose runtime is imported: `react`
    record JsxOptions(boolean development, String importSource) {}
}
