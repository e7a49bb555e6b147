package fourteen.modules.syntax;

import com.caoccao.javet.swc4j.enums.Swc4jMediaType;
import com.caoccao.javet.swc4j.enums.Swc4jParseMode;
import com.caoccao.javet.swc4j.enums.Swc4jSourceMapOption;
import com.caoccao.javet.swc4j.exceptions.Swc4jCoreException;
import com.caoccao.javet.swc4j.options.Swc4jDecoratorsTranspileOption;
import com.caoccao.javet.swc4j.options.Swc4jJsxRuntimeOption;
import com.caoccao.javet.swc4j.options.Swc4jTranspileOptions;
import com.caoccao.javet.swc4j.outputs.Swc4jTranspileOutput;

/// Types and JSX out of a module by swc4j: SWC, compiled to a native library, in this process.
///
/// As with TypeScript's `isolatedModules`, imports that only types use disappear, and each file is read alone.
public final class SwcTranspiler implements Transpiler {

    @Override
    public Transpiled transpile(String file, String code, Dialect dialect, JsxOptions jsx) {
        if (dialect.isPlain()) {
            return new Transpiled(code, null);
        }
        Swc4jTranspileOptions options = new Swc4jTranspileOptions().setMediaType(media(dialect))
                .setParseMode(Swc4jParseMode.Program)
                .setSpecifier(Swc.url(file))
                .setSourceMap(Swc4jSourceMapOption.Separate)
                .setInlineSources(false)
                .setKeepComments(true)
                .setDecorators(Swc4jDecoratorsTranspileOption.Ecma())
                .setJsx(Swc4jJsxRuntimeOption.Automatic(jsx.development(), jsx.importSource()));
        try {
            Swc4jTranspileOutput output = Swc.load().transpile(code, options);
            return new Transpiled(output.getCode(), new SourceMap(output.getSourceMap()));
        } catch (Swc4jCoreException e) {
            throw Swc.problem(e, file, code);
        }
    }

    static Swc4jMediaType media(Dialect dialect) {
        return switch (dialect) {
            case JAVASCRIPT, JSON -> Swc4jMediaType.JavaScript;
            case JSX -> Swc4jMediaType.Jsx;
            case TYPESCRIPT -> Swc4jMediaType.TypeScript;
            case TSX -> Swc4jMediaType.Tsx;
        };
    }
}
