package fourteen.components.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClass;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstParenExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstTpl;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImport;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstExprStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import fourteen.components.syntax.Directive.Place;
import fourteen.modules.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads one module's tree: what is the same in ES modules and in CommonJS modules.
final class SyntaxReader extends TreeWalk {

    private final SyntaxTree tree;
    private final ReactBindings react;
    /// Statements that are known to be directives.
    private final Set<ISwc4jAst> prologue = Collections.newSetFromMap(new IdentityHashMap<>());

    final List<Directive> directives = new ArrayList<>();
    final List<ReactUse> reactUses = new ArrayList<>();
    final List<ModuleLoad> loads = new ArrayList<>();

    SyntaxReader(SyntaxTree tree, ReactBindings react) {
        this.tree = tree;
        this.react = react;
    }

    /// @param statements those of the module
    void read(List<? extends ISwc4jAst> statements) {
        readPrologue(statements, Place.MODULE);
        walk(statements);
    }

    /// @return how many directives stand above all other statements of the module
    int readTop(List<? extends ISwc4jAst> statements) {
        readPrologue(statements, Place.MODULE);
        return directives.size();
    }

    @Override
    void enterBody(List<? extends ISwc4jAst> statements) {
        readPrologue(statements, Place.FUNCTION);
    }

    /// ECMA-262 §11.2.1, Directive Prologues.
    private void readPrologue(List<? extends ISwc4jAst> statements, Place place) {
        for (ISwc4jAst each : statements) {
            if (!(each instanceof Swc4jAstExprStmt statement) || !readText(statement, place)) {
                return;
            }
            prologue.add(each);
        }
    }

    /// @return whether the prologue goes on: a string that is no directive of ours is still one
    private boolean readText(Swc4jAstExprStmt statement, Place place) {
        ISwc4jAst at = statement.getExpr();
        boolean plain = true;
        while (at instanceof Swc4jAstParenExpr parentheses) {
            at = parentheses.getExpr();
            plain = false;
        }
        String text;
        switch (at) {
            case Swc4jAstStr string -> text = string.getValue();
            case Swc4jAstTpl template when template.getExprs().isEmpty() -> {
                text = template.getQuasis().getFirst().getCooked().orElse("");
                plain = false;
            }
            default -> {
                return false;
            }
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("use")) {
            directives.add(new Directive(text, place, plain, tree.position(statement)));
        }
        return plain;
    }

    @Override
    void enter(ISwc4jAst node) {
        switch (node) {
            case Swc4jAstExprStmt statement when !prologue.contains(statement) -> {
                boolean _ = readText(statement, Place.LATER);
            }
            case Swc4jAstCallExpr call -> {
                readLoad(call);
                use(call.getCallee());
            }
            case Swc4jAstClass type -> type.getSuperClass().ifPresent(this::use);
            case Swc4jAstVarDeclarator variable -> react.picked(variable).forEach(pick -> add(pick, false, variable));
            default -> {
            }
        }
    }

    private void readLoad(Swc4jAstCallExpr call) {
        boolean required = call.getCallee() instanceof Swc4jAstIdent name && name.getSym().equals("require");
        if ((required || call.getCallee() instanceof Swc4jAstImport) && !call.getArgs().isEmpty()
                && call.getArgs().getFirst().getExpr() instanceof Swc4jAstStr specifier) {
            loads.add(new ModuleLoad(specifier.getValue(), required, tree.position(call)));
        }
    }

    private void use(ISwc4jAst value) {
        react.member(value).ifPresent(wanted -> add(wanted, isAtOnce(), value));
    }

    private void add(ReactBindings.Wanted wanted, boolean atOnce, ISwc4jAst at) {
        reactUses.add(new ReactUse(wanted.from(), wanted.name(), false, atOnce, tree.position(at)));
    }
}
