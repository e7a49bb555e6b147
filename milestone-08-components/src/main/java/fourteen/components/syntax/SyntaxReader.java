package fourteen.components.syntax;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstParenExpr;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImport;
import com.caoccao.javet.swc4j.ast.program.Swc4jAstScript;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstExprStmt;
import fourteen.modules.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Walks one module's tree.
final class SyntaxReader {

    private final SyntaxTree tree;
    private final List<String> directives = new ArrayList<>();
    private final List<ModuleLoad> loads = new ArrayList<>();

    SyntaxReader(SyntaxTree tree) {
        this.tree = tree;
    }

    ModuleSyntax read() {
        List<? extends ISwc4jAst> statements = statements();
        readDirectives(statements);
        statements.forEach(this::visit);
        loads.sort(Comparator.comparingInt((ModuleLoad load) -> load.position().line())
                .thenComparingInt(load -> load.position().column()));
        return new ModuleSyntax(List.copyOf(directives), List.copyOf(loads));
    }

    /// What the author wrote: of a CommonJS module the body of the function that milestone 3 puts around it.
    private List<? extends ISwc4jAst> statements() {
        if (tree.root() instanceof Swc4jAstScript script
                && script.getBody().getFirst() instanceof Swc4jAstExprStmt statement
                && statement.getExpr() instanceof Swc4jAstParenExpr parentheses
                && parentheses.getExpr() instanceof Swc4jAstFnExpr function) {
            return function.getFunction().getBody().orElseThrow().getStmts();
        }
        return SyntaxTree.children(tree.root());
    }

    /// ECMA-262 §11.2.1, Directive Prologues.
    private void readDirectives(List<? extends ISwc4jAst> statements) {
        for (ISwc4jAst each : statements) {
            if (!(each instanceof Swc4jAstExprStmt statement) || !(statement.getExpr() instanceof Swc4jAstStr text)) {
                return;
            }
            directives.add(text.getValue());
        }
    }

    private void visit(ISwc4jAst node) {
        if (node instanceof Swc4jAstCallExpr call) {
            readLoad(call);
        }
        SyntaxTree.children(node).forEach(this::visit);
    }

    private void readLoad(Swc4jAstCallExpr call) {
        boolean required = call.getCallee() instanceof Swc4jAstIdent name && name.getSym().equals("require");
        if ((required || call.getCallee() instanceof Swc4jAstImport) && !call.getArgs().isEmpty()
                && call.getArgs().getFirst().getExpr() instanceof Swc4jAstStr specifier) {
            loads.add(new ModuleLoad(specifier.getValue(), required, tree.position(call)));
        }
    }
}
