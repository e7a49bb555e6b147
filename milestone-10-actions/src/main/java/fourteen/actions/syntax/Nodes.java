package fourteen.actions.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstFunction;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstArrowExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstParenExpr;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstBlockStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstExprStmt;
import fourteen.modules.syntax.SyntaxTree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Questions to nodes of a syntax tree.
final class Nodes {

    private static final String USE_SERVER = "use server";

    private Nodes() {}

    /// A node's children in the order of the text.
    static List<ISwc4jAst> inOrder(ISwc4jAst node) {
        return SyntaxTree.children(node)
                .stream()
                .sorted(Comparator.comparingInt(child -> child.getSpan().getStart()))
                .toList();
    }

    /// The statements of a function, if it has any.
    static Optional<Swc4jAstBlockStmt> body(ISwc4jAst function) {
        return switch (function) {
            case Swc4jAstFunction plain -> plain.getBody();
            case Swc4jAstArrowExpr arrow when arrow.getBody() instanceof Swc4jAstBlockStmt block -> Optional.of(block);
            default -> Optional.empty();
        };
    }

    /// Whether a function says `'use server'`.
    static boolean isServerFunction(ISwc4jAst function) {
        return body(function).map(block -> says(block.getStmts())).orElse(false);
    }

    /// Whether the directives of a function or module have ours among them (ECMA-262 §11.2.1).
    static boolean says(List<? extends ISwc4jAst> statements) {
        return statements.stream().limit(directives(statements)).anyMatch(each -> text(each).equals(USE_SERVER));
    }

    /// How many statements at the beginning are directives.
    static int directives(List<? extends ISwc4jAst> statements) {
        int count = 0;
        while (count < statements.size() && !text(statements.get(count)).isEmpty()) {
            count++;
        }
        return count;
    }

    private static String text(ISwc4jAst statement) {
        return statement instanceof Swc4jAstExprStmt expression && expression.getExpr() instanceof Swc4jAstStr string
                ? string.getValue()
                : "";
    }

    static boolean isAsync(ISwc4jAst function) {
        return switch (function) {
            case Swc4jAstFunction plain -> plain.isAsync() && !plain.isGenerator();
            case Swc4jAstArrowExpr arrow -> arrow.isAsync();
            default -> false;
        };
    }

    /// What stands within parentheses.
    static ISwc4jAst unwrapped(ISwc4jAst expression) {
        ISwc4jAst at = expression;
        while (at instanceof Swc4jAstParenExpr parentheses) {
            at = parentheses.getExpr();
        }
        return at;
    }
}
