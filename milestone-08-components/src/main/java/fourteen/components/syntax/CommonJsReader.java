package fourteen.components.syntax;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstParenExpr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.program.Swc4jAstScript;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstExprStmt;
import fourteen.modules.syntax.CommonJsText;
import fourteen.modules.syntax.SyntaxTree;
import java.util.List;

/// Reads a CommonJS module.
final class CommonJsReader {

    private CommonJsReader() {}

    static ModuleSyntax read(CommonJsText text) {
        SyntaxTree tree = text.tree();
        SyntaxReader reader = new SyntaxReader(tree, new ReactBindings());
        reader.read(statements(tree));
        return new ModuleSyntax(List.copyOf(reader.directives), List.copyOf(reader.reactUses), List.of(),
                List.copyOf(reader.loads));
    }

    /// What the author wrote: the body of the function that milestone 3 puts around it.
    static List<? extends ISwc4jAst> statements(SyntaxTree tree) {
        Swc4jAstScript script = (Swc4jAstScript) tree.root();
        Swc4jAstExprStmt statement = (Swc4jAstExprStmt) script.getBody().getFirst();
        Swc4jAstFnExpr function = (Swc4jAstFnExpr) ((Swc4jAstParenExpr) statement.getExpr()).getExpr();
        return function.getFunction().getBody().orElseThrow().getStmts();
    }
}
