package fourteen.components.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstGetterProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstKeyValueProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstMethodProp;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstAssignExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstMemberExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstSpreadElement;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstObjectLit;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what a CommonJS module exports without running it, in the forms that people and compilers write: those that
/// Node's own lexer looks for, <https://github.com/nodejs/cjs-module-lexer#grammar>. Like that, it goes by the names
/// `exports`, `module` and `require`, for in bundles they are parameters of an inner function.
final class ExportsReader extends TreeWalk {

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> reexports = new LinkedHashSet<>();
    /// Variables that hold another module.
    private final Map<String, String> required = new HashMap<>();

    CommonJsExports read(List<? extends ISwc4jAst> statements) {
        walk(statements);
        names.remove("__esModule");
        return new CommonJsExports(Set.copyOf(names), List.copyOf(reexports));
    }

    @Override
    void enterBody(List<? extends ISwc4jAst> statements) {}

    @Override
    void enter(ISwc4jAst node) {
        switch (node) {
            case Swc4jAstVarDeclarator variable when variable.getName() instanceof Swc4jAstBindingIdent name ->
                variable.getInit()
                        .map(this::source)
                        .ifPresent(
                                specifier -> required.put(name.getId().getSym(), specifier));
            case Swc4jAstAssignExpr assignment -> readAssignment(assignment);
            case Swc4jAstCallExpr call -> readCall(call);
            default -> {
            }
        }
    }

    private void readAssignment(Swc4jAstAssignExpr assignment) {
        if (isExports(assignment.getLeft())) {
            readWhole(assignment.getRight());
        } else if (assignment.getLeft() instanceof Swc4jAstMemberExpr member && isExports(member.getObj())) {
            add(SyntaxNames.of(member.getProp()));
        }
    }

    /// `module.exports = …`
    private void readWhole(ISwc4jAst value) {
        String specifier = source(value);
        if (specifier != null) {
            reexports.add(specifier);
        } else if (value instanceof Swc4jAstObjectLit object) {
            for (ISwc4jAst property : object.getProps()) {
                switch (property) {
                    case Swc4jAstIdent shorthand -> add(shorthand.getSym());
                    case Swc4jAstKeyValueProp pair -> add(SyntaxNames.of(pair.getKey()));
                    case Swc4jAstMethodProp method -> add(SyntaxNames.of(method.getKey()));
                    case Swc4jAstGetterProp getter -> add(SyntaxNames.of(getter.getKey()));
                    case Swc4jAstSpreadElement spread -> add(spread);
                    default -> {
                    }
                }
            }
        }
    }

    private void add(Swc4jAstSpreadElement spread) {
        String specifier = source(spread.getExpr());
        if (specifier != null) {
            reexports.add(specifier);
        }
    }

    private void add(@Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private void readCall(Swc4jAstCallExpr call) {
        List<ISwc4jAst> arguments = new ArrayList<>();
        call.getArgs().forEach(argument -> arguments.add(argument.getExpr()));
        if (arguments.isEmpty()) {
            return;
        }
        String callee = calleeName(call.getCallee());
        if (callee.equals("defineProperty") && isExports(arguments.getFirst()) && arguments.size() > 1
                && arguments.get(1) instanceof Swc4jAstStr name) {
            names.add(name.getValue());
        } else if (callee.equals("__exportStar") || callee.equals("__export")) {
            // TypeScript's: __exportStar(require('./a'), exports)
            String specifier = source(arguments.getFirst());
            if (specifier != null) {
                reexports.add(specifier);
            }
        } else if (callee.equals("keys") && arguments.getFirst() instanceof Swc4jAstIdent variable
                && required.containsKey(variable.getSym())) {
            // Babel's: Object.keys(_a).forEach(key => exports[key] = _a[key])
            reexports.add(required.get(variable.getSym()));
        }
    }

    private static String calleeName(ISwc4jAst callee) {
        String name = switch (callee) {
            case Swc4jAstIdent identifier -> identifier.getSym();
            case Swc4jAstMemberExpr member -> SyntaxNames.of(member.getProp());
            default -> null;
        };
        return name == null ? "" : name;
    }

    /// The module that an expression holds: `require('./a')`, a variable that holds it, or either made an ES module by a
    /// compiler's helper.
    private @Nullable String source(ISwc4jAst value) {
        return switch (value) {
            case Swc4jAstIdent variable -> required.get(variable.getSym());
            case Swc4jAstCallExpr call when call.getArgs().isEmpty() -> null;
            case Swc4jAstCallExpr call when call.getCallee() instanceof Swc4jAstIdent callee
                    && callee.getSym().equals("require") ->
                call.getArgs().getFirst().getExpr() instanceof Swc4jAstStr specifier ? specifier.getValue() : null;
            case Swc4jAstCallExpr call when call.getArgs().getFirst().getExpr() instanceof Swc4jAstCallExpr inner ->
                source(inner);
            default -> null;
        };
    }

    /// `exports`, `module.exports`.
    private static boolean isExports(ISwc4jAst value) {
        return switch (value) {
            case Swc4jAstIdent identifier -> identifier.getSym().equals("exports");
            case Swc4jAstBindingIdent binding -> binding.getId().getSym().equals("exports");
            case Swc4jAstMemberExpr member -> member.getObj() instanceof Swc4jAstIdent object
                    && object.getSym().equals("module")
                    && "exports".equals(SyntaxNames.of(member.getProp()));
            default -> false;
        };
    }
}
