package fourteen.components.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstComputedPropName;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdentName;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import org.jspecify.annotations.Nullable;

/// The names of properties.
final class SyntaxNames {

    private SyntaxNames() {}

    /// `a` of `x.a`, `x['a']`, `{a: 1}`; null where only a run of the code tells.
    static @Nullable String of(ISwc4jAst property) {
        return switch (property) {
            case Swc4jAstIdentName name -> name.getSym();
            case Swc4jAstStr text -> text.getValue();
            case Swc4jAstComputedPropName computed -> computed.getExpr() instanceof Swc4jAstStr text
                    ? text.getValue()
                    : null;
            default -> null;
        };
    }
}
