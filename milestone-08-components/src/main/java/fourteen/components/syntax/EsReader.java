package fourteen.components.syntax;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstArrowExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultExpr;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstFnDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import fourteen.components.syntax.Directive.Place;
import fourteen.modules.syntax.Dialect;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleShape;
import fourteen.modules.syntax.Position;
import fourteen.modules.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads an ES module.
final class EsReader {

    private final EsModuleText text;
    private final ModuleShape shape;
    private final SyntaxTree tree;
    private final ReactBindings react = new ReactBindings();
    private final List<ReactUse> imported = new ArrayList<>();

    private EsReader(EsModuleText text) {
        this.text = text;
        shape = text.shape();
        tree = text.tree();
    }

    static ModuleSyntax read(EsModuleText text) {
        return new EsReader(text).read();
    }

    private ModuleSyntax read() {
        readImports();
        List<ISwc4jAst> statements = SyntaxTree.children(tree.root());
        SyntaxReader reader = new SyntaxReader(tree, react);
        reader.read(statements);
        List<ReactUse> uses = new ArrayList<>(imported);
        uses.addAll(reader.reactUses);
        return new ModuleSyntax(directives(reader.directives), List.copyOf(uses), asyncExports(statements),
                List.copyOf(reader.loads));
    }

    /// Imports that only types use, and types, are gone from the tree. A directive below them is no directive all the same.
    private List<Directive> directives(List<Directive> read) {
        boolean plain = Dialect.of(text.file()).map(Dialect::isPlain).orElse(true);
        if (plain || read.stream().noneMatch(each -> each.place() == Place.MODULE)) {
            return List.copyOf(read);
        }
        SyntaxTree authored = text.authoredTree();
        int atTop = new SyntaxReader(authored, new ReactBindings()).readTop(SyntaxTree.children(authored.root()));
        List<Directive> judged = new ArrayList<>();
        for (Directive each : read) {
            boolean below = each.place() == Place.MODULE && judged.size() >= atTop;
            judged.add(below ? new Directive(each.text(), Place.LATER, each.quoted(), each.position()) : each);
        }
        return List.copyOf(judged);
    }

    private void readImports() {
        for (ModuleShape.Import entry : shape.imports()) {
            String from = from(entry.request());
            if (entry.name() == null || entry.name().equals("default")) {
                react.add(entry.local(), SyntaxTree.TOP_LEVEL, from);
            }
            readName(from, entry.name(), entry.offset());
        }
        for (ModuleShape.Reexport export : shape.reexports()) {
            readName(from(export.request()), export.source(), export.offset());
        }
    }

    private String from(int request) {
        return shape.requests().get(request).specifier();
    }

    private void readName(String from, @Nullable String name, int offset) {
        if (name != null && ClientOnly.of(from).contains(name)) {
            imported.add(new ReactUse(from, name, true, true, text.at(offset)));
        }
    }

    private List<AsyncExport> asyncExports(List<ISwc4jAst> statements) {
        Map<String, Position> functions = new HashMap<>();
        statements.forEach(each -> collectAsync(each, functions));
        List<AsyncExport> exports = new ArrayList<>();
        for (ModuleShape.LocalExport export : shape.locals()) {
            String variable = export.name().equals("default") ? byDefault(statements, export) : export.variable();
            Position position = functions.get(variable);
            String name = export.name().equals("default") ? variable : export.name();
            if (position != null && Character.isUpperCase(name.codePointAt(0))) {
                exports.add(new AsyncExport(name, position));
            }
        }
        return List.copyOf(exports);
    }

    /// The variable whose value is the default export: for `export default Chart` the shape has a variable of its own.
    private static String byDefault(List<ISwc4jAst> statements, ModuleShape.LocalExport export) {
        for (ISwc4jAst each : statements) {
            if (each instanceof Swc4jAstExportDefaultExpr expression
                    && expression.getExpr() instanceof Swc4jAstIdent name) {
                return name.getSym();
            }
        }
        return export.variable();
    }

    private void collectAsync(ISwc4jAst statement, Map<String, Position> functions) {
        switch (statement) {
            case Swc4jAstExportDecl export -> collectAsync(export.getDecl(), functions);
            case Swc4jAstExportDefaultDecl export -> collectAsync(export.getDecl(), functions);
            case Swc4jAstFnDecl function when function.getFunction().isAsync() ->
                functions.put(function.getIdent().getSym(), tree.position(function));
            case Swc4jAstFnExpr function when function.getFunction().isAsync() ->
                function.getIdent().ifPresent(name -> functions.put(name.getSym(), tree.position(function)));
            case Swc4jAstVarDecl variables -> variables.getDecls().forEach(each -> collectAsync(each, functions));
            case Swc4jAstVarDeclarator variable when variable.getName() instanceof Swc4jAstBindingIdent name
                    && variable.getInit().filter(EsReader::isAsync).isPresent() ->
                functions.put(name.getId().getSym(), tree.position(variable));
            default -> {
            }
        }
    }

    private static boolean isAsync(ISwc4jAst value) {
        return switch (value) {
            case Swc4jAstArrowExpr function -> function.isAsync();
            case Swc4jAstFnExpr function -> function.getFunction().isAsync();
            default -> false;
        };
    }
}
