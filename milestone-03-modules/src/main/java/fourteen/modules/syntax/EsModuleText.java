package fourteen.modules.syntax;

import fourteen.js.JsSource;
import fourteen.modules.syntax.ModuleShape.LocalExport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An ES module as a generator function.
///
/// ```js
/// (function* (module$, react$0) { 'use strict';   // react$0: the namespace of 'react'
///   module$.bind(["Page", () => Page]);           // what this module exports, read when asked
///   yield;                                        // here linking ends and evaluation begins
///   function Page() { return (0, react$0.useId)(); }
/// })
/// ```
///
/// Run up to the `yield`, its function declarations exist and its other variables don't yet: the state that the
/// specification asks for between linking and evaluation, so that cycles work. A top-level `await x` becomes
/// `(yield x)`. Only a module with a top-level `for await` is an async function behind the `yield` instead; other
/// modules of a cycle see nothing of that one before it starts.
public final class EsModuleText implements ModuleText {

    private final String file;
    private final String source;
    private final String plain;
    private final @Nullable SourceMap map;
    private final TextEdits.Edited edited;
    private final ModuleShape shape;

    private EsModuleText(String file, String source, Transpiler.Transpiled plain, TextEdits.Edited edited,
            ModuleShape shape) {
        this.file = file;
        this.source = source;
        this.plain = plain.code();
        this.map = plain.map();
        this.edited = edited;
        this.shape = shape;
    }

    /// @throws fourteen.modules.ModulesException if it does not parse
    static EsModuleText read(String file, String source, Transpiler.Transpiled plain) {
        Tree tree = new Tree(file, plain.code());
        TextEdits edits = new TextEdits(plain.code());
        Names names = new Names(plain.code());
        Declarations declarations = new Declarations(tree, edits, names);
        declarations.read();
        References references = new References(tree, edits, names, declarations);
        references.rewrite();
        // A loop can't be written with yield in its place.
        boolean async = references.loops();
        if (!async) {
            references.yieldInstead();
        }
        declarations.finish();
        if (plain.code().startsWith("#!")) {
            edits.replace(0, 2, "//");
        }
        ModuleShape shape = new ModuleShape(List.copyOf(declarations.requests), List.copyOf(declarations.imports),
                List.copyOf(declarations.locals), List.copyOf(declarations.reexports),
                List.copyOf(declarations.stars), references.awaits(), List.copyOf(declarations.directives));
        String before = parameters(names, shape) + (async ? "yield; return (async () => {" : "")
                + bindings(names, shape) + named(names, declarations.unnamedDefault())
                + (async ? "" : "yield;");
        TextEdits.Edited edited = edits.apply(before, async ? "\n})();})" : "\n})");
        return new EsModuleText(file, source, plain, edited, shape);
    }

    private static String parameters(Names names, ModuleShape shape) {
        StringBuilder code = new StringBuilder("(function* (").append(names.context());
        for (int i = 0; i < shape.requests().size(); i++) {
            code.append(", ").append(names.request(i, shape.requests().get(i).specifier()));
        }
        return code.append(") {'use strict';").toString();
    }

    private static String bindings(Names names, ModuleShape shape) {
        if (shape.locals().isEmpty()) {
            return "";
        }
        StringBuilder code = new StringBuilder(names.context()).append(".bind([");
        for (LocalExport export : shape.locals()) {
            code.append(Property.quote(export.name())).append(", () => ").append(export.variable()).append(", ");
        }
        return code.append("]);").toString();
    }

    private static String named(Names names, @Nullable String unnamedDefault) {
        return unnamedDefault == null ? "" : names.context() + ".name(" + unnamedDefault + ");";
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String source() {
        return source;
    }

    /// What it imports and exports.
    public ModuleShape shape() {
        return shape;
    }

    /// Changes to the plain JavaScript, by its syntax tree.
    public ModuleRewrite rewrite() {
        return new ModuleRewrite(this, new Tree(file, plain));
    }

    /// The same module with other code.
    ///
    /// @param code   plain JavaScript
    /// @param pieces what of it comes from this module's own
    EsModuleText with(String code, List<MovedCode.Piece> pieces) {
        return read(file, source, new Transpiler.Transpiled(code, new MovedCode(code, pieces, plain, map)));
    }

    String plain() {
        return plain;
    }

    /// Parses the plain JavaScript once more: imports that only types used are gone from it, and JSX is calls.
    public SyntaxTree tree() {
        return SyntaxTree.module(file, plain, this::at);
    }

    /// What the author wrote, with the imports that only types used. For a file of a known kind only.
    public SyntaxTree authoredTree() {
        Dialect dialect = Dialect.of(file).filter(kind -> kind != Dialect.JSON).orElse(Dialect.JAVASCRIPT);
        return SyntaxTree.authored(file, source, dialect);
    }

    @Override
    public JsSource script() {
        return JsSource.of(file, edited.text());
    }

    @Override
    public Position author(Position generated) {
        return at(edited.original(generated));
    }

    /// The author's position of an offset that [ModuleShape] gives.
    public Position at(int offset) {
        return ModuleText.back(offset, plain, map);
    }
}
