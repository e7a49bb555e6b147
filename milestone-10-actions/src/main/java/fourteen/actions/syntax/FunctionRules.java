package fourteen.actions.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClass;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstFunction;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstSuperPropExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstThisExpr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import fourteen.actions.ActionsException;
import fourteen.modules.syntax.CodeFrame;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleRewrite;
import fourteen.modules.syntax.Position;

/// What a function of the server may not do: there is nobody to tell it who `this` is, and its arguments are others than here.
final class FunctionRules {

    private final EsModuleText text;
    private final ModuleRewrite module;

    FunctionRules(EsModuleText text, ModuleRewrite module) {
        this.text = text;
        this.module = module;
    }

    /// @throws ActionsException if the browser could not call it
    void check(ISwc4jAst function) {
        if (!Nodes.isAsync(function)) {
            Position at = module.position(function);
            throw ActionsException.notAsync("A function", at.in(text.file()), CodeFrame.of(text.source(), at));
        }
        Nodes.inOrder(function).forEach(this::checkWithin);
    }

    private void checkWithin(ISwc4jAst node) {
        switch (node) {
            // These have a `this` of their own.
            case Swc4jAstFunction _,Swc4jAstClass _ -> {
            }
            case Swc4jAstThisExpr word -> refuse("this", word);
            case Swc4jAstSuperPropExpr word -> refuse("super", word);
            case Swc4jAstIdent word when word.getSym().equals("arguments") -> refuse("arguments", word);
            default -> Nodes.inOrder(node).forEach(this::checkWithin);
        }
    }

    private void refuse(String word, ISwc4jAst node) {
        Position at = module.position(node);
        throw ActionsException.uses(word, at.in(text.file()), CodeFrame.of(text.source(), at));
    }

    void noMethod(ISwc4jAst method) {
        Position at = module.position(method);
        throw ActionsException.method(at.in(text.file()), CodeFrame.of(text.source(), at));
    }
}
