package fourteen.components.syntax;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstExprOrSpread;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstMemberExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstParenExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstSeqExpr;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstAssignPatProp;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstKeyValuePatProp;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstObjectPat;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The variables of a module that hold a whole package of React's, and what is taken out of them.
final class ReactBindings {

    /// Something that only the client's React has.
    record Wanted(String from, String name) {}

    /// A variable, by swc's scope analysis.
    private record Variable(String name, int scope) {}

    private final Map<Variable, String> packages = new HashMap<>();

    void add(String name, int scope, String specifier) {
        packages.put(new Variable(name, scope), specifier);
    }

    /// `React.useState`, `react_1.default.useState`, `(0, react_1.useState)`.
    Optional<Wanted> member(ISwc4jAst value) {
        return switch (value) {
            case Swc4jAstParenExpr parentheses -> member(parentheses.getExpr());
            case Swc4jAstSeqExpr sequence -> member(sequence.getExprs().getLast());
            case Swc4jAstMemberExpr member -> wanted(whole(member.getObj()), SyntaxNames.of(member.getProp()));
            default -> Optional.empty();
        };
    }

    /// `const React = require('react')` is remembered; of `const { useState, useId } = React` the one is told.
    List<Wanted> picked(Swc4jAstVarDeclarator variable) {
        String from = variable.getInit().map(this::source).orElse(null);
        if (from == null) {
            return List.of();
        }
        List<Wanted> picked = new ArrayList<>();
        switch (variable.getName()) {
            case Swc4jAstBindingIdent binding -> add(binding.getId().getSym(), binding.getId().getCtxt(), from);
            case Swc4jAstObjectPat pattern -> {
                for (ISwc4jAst property : pattern.getProps()) {
                    wanted(from, key(property)).ifPresent(picked::add);
                }
            }
            default -> {
            }
        }
        return picked;
    }

    private static @Nullable String key(ISwc4jAst property) {
        return switch (property) {
            case Swc4jAstAssignPatProp shorthand -> shorthand.getKey().getId().getSym();
            case Swc4jAstKeyValuePatProp pair -> SyntaxNames.of(pair.getKey());
            default -> null;
        };
    }

    /// The package that an expression holds: a known variable, `require('react')`, or one of these made an ES module by a
    /// compiler's `__importStar(…)` and its like.
    private @Nullable String source(ISwc4jAst value) {
        String whole = whole(value);
        if (whole != null || !(value instanceof Swc4jAstCallExpr call) || call.getArgs().isEmpty()) {
            return whole;
        }
        ISwc4jAst argument = argument(call.getArgs().getFirst());
        boolean required = call.getCallee() instanceof Swc4jAstIdent callee && callee.getSym().equals("require");
        if (required) {
            return argument instanceof Swc4jAstStr specifier && ClientOnly.isPackage(specifier.getValue())
                    ? specifier.getValue()
                    : null;
        }
        return argument instanceof Swc4jAstCallExpr inner ? source(inner) : null;
    }

    private static ISwc4jAst argument(Swc4jAstExprOrSpread argument) {
        return argument.getExpr();
    }

    private @Nullable String whole(ISwc4jAst value) {
        return switch (value) {
            case Swc4jAstIdent identifier -> packages.get(new Variable(identifier.getSym(), identifier.getCtxt()));
            case Swc4jAstMemberExpr member when "default".equals(SyntaxNames.of(member.getProp())) ->
                whole(member.getObj());
            default -> null;
        };
    }

    private static Optional<Wanted> wanted(@Nullable String from, @Nullable String name) {
        return from != null && name != null && ClientOnly.of(from).contains(name)
                ? Optional.of(new Wanted(from, name))
                : Optional.empty();
    }
}
