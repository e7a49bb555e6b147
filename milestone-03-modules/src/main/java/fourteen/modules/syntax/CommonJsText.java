package fourteen.modules.syntax;

import fourteen.js.JsSource;
import org.jspecify.annotations.Nullable;

/// A CommonJS module: its text inside of a function that has `exports`, `require` and their like as parameters.
/// Nothing is parsed until somebody asks for the tree, for packages such as React DOM are big.
public final class CommonJsText implements ModuleText {

    private static final String BEFORE = "(function (exports, require, module, __filename, __dirname) {";
    private static final String AFTER = "\n})";

    private final String file;
    private final String source;
    private final String plain;
    private final @Nullable SourceMap map;

    CommonJsText(String file, String source, Transpiler.Transpiled plain) {
        this.file = file;
        this.source = source;
        this.plain = plain.code().startsWith("#!") ? "//" + plain.code().substring(2) : plain.code();
        this.map = plain.map();
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public JsSource script() {
        return JsSource.of(file, BEFORE + plain + AFTER);
    }

    /// Parses the script: what the author wrote is the body of its function, whose parameters are `exports`, `require`, ….
    ///
    /// @throws fourteen.modules.ModulesException if it does not parse
    public SyntaxTree tree() {
        return SyntaxTree.script(this);
    }

    @Override
    public Position author(Position generated) {
        int shift = generated.line() == 1 ? BEFORE.length() : 0;
        Position position = new Position(generated.line(), Math.max(1, generated.column() - shift));
        Position author = map == null ? null : map.original(position);
        return author == null ? position : author;
    }
}
