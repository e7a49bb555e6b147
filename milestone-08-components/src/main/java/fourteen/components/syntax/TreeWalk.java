package fourteen.components.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClassProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstConstructor;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstFunction;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstGetterProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstPrivateProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstSetterProp;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstArrowExpr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstBlockStmt;
import fourteen.modules.syntax.SyntaxTree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Goes through a module's statements in the order of the text, and knows what is inside of functions.
abstract class TreeWalk {

    private int functions;

    /// Whether what is visited runs when the module is loaded.
    boolean isAtOnce() {
        return functions == 0;
    }

    /// A node, before those in it.
    abstract void enter(ISwc4jAst node);

    /// The body of a function, before the nodes in it.
    abstract void enterBody(List<? extends ISwc4jAst> statements);

    final void walk(List<? extends ISwc4jAst> nodes) {
        nodes.forEach(this::visit);
    }

    private void visit(ISwc4jAst node) {
        enter(node);
        boolean function = isFunction(node);
        functions += function ? 1 : 0;
        body(node).ifPresent(block -> enterBody(block.getStmts()));
        walk(SyntaxTree.children(node).stream().sorted(Comparator.comparingInt(TreeWalk::start)).toList());
        functions -= function ? 1 : 0;
    }

    private static int start(ISwc4jAst node) {
        return node.getSpan().getStart();
    }

    private static boolean isFunction(ISwc4jAst node) {
        return body(node).isPresent() || node instanceof Swc4jAstArrowExpr || node instanceof Swc4jAstClassProp
                || node instanceof Swc4jAstPrivateProp;
    }

    private static Optional<Swc4jAstBlockStmt> body(ISwc4jAst node) {
        return switch (node) {
            case Swc4jAstFunction function -> function.getBody();
            case Swc4jAstConstructor function -> function.getBody();
            case Swc4jAstGetterProp function -> function.getBody();
            case Swc4jAstSetterProp function -> function.getBody();
            case Swc4jAstArrowExpr function when function.getBody() instanceof Swc4jAstBlockStmt block ->
                Optional.of(block);
            default -> Optional.empty();
        };
    }
}
