package fourteen.actions.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstParam;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstArrowExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstClassExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.miscs.Swc4jAstCatchClause;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstArrayPat;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstAssignPat;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstAssignPatProp;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstKeyValuePatProp;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstObjectPat;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstRestPat;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstBreakStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstClassDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstContinueStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstFnDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstLabeledStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import fourteen.modules.syntax.SyntaxTree;
import java.util.LinkedHashSet;
import java.util.Set;

/// A variable, by swc's scope analysis: of two with one name, each has a scope of its own.
record Variable(String name, int scope) {

    private static Variable of(Swc4jAstIdent identifier) {
        return new Variable(identifier.getSym(), identifier.getCtxt());
    }

    /// What a function uses of the functions around it, in the order of the text: neither its own variables, nor those of the
    /// module, nor global ones.
    static Set<Variable> captured(ISwc4jAst function) {
        // @starter:begin task=10.1
        Set<Variable> used = new LinkedHashSet<>();
        collectUsed(function, used);
        Set<Variable> own = new LinkedHashSet<>();
        collectDeclared(function, own);
        used.removeAll(own);
        used.removeIf(variable -> variable.scope <= SyntaxTree.TOP_LEVEL);
        return used;
    }

    private static void collectUsed(ISwc4jAst node, Set<Variable> used) {
        switch (node) {
            case Swc4jAstIdent identifier -> used.add(of(identifier));
            // What follows these words is a label.
            case Swc4jAstBreakStmt _,Swc4jAstContinueStmt _ -> {
            }
            case Swc4jAstLabeledStmt labelled -> collectUsed(labelled.getBody(), used);
            default -> Nodes.inOrder(node).forEach(child -> collectUsed(child, used));
        }
    }

    private static void collectDeclared(ISwc4jAst node, Set<Variable> declared) {
        switch (node) {
            case Swc4jAstVarDeclarator variable -> bind(variable.getName(), declared);
            case Swc4jAstParam parameter -> bind(parameter.getPat(), declared);
            case Swc4jAstArrowExpr arrow -> arrow.getParams().forEach(pattern -> bind(pattern, declared));
            case Swc4jAstCatchClause handler -> handler.getParam().ifPresent(pattern -> bind(pattern, declared));
            case Swc4jAstFnDecl function -> declared.add(of(function.getIdent()));
            case Swc4jAstFnExpr function -> function.getIdent().ifPresent(name -> declared.add(of(name)));
            case Swc4jAstClassDecl type -> declared.add(of(type.getIdent()));
            case Swc4jAstClassExpr type -> type.getIdent().ifPresent(name -> declared.add(of(name)));
            default -> {
            }
        }
        Nodes.inOrder(node).forEach(child -> collectDeclared(child, declared));
    }

    /// The variables that a pattern makes: `{ a, b: [c], ...d }`.
    private static void bind(ISwc4jAst pattern, Set<Variable> declared) {
        switch (pattern) {
            case Swc4jAstBindingIdent name -> declared.add(of(name.getId()));
            case Swc4jAstAssignPatProp shorthand -> declared.add(of(shorthand.getKey().getId()));
            case Swc4jAstKeyValuePatProp pair -> bind(pair.getValue(), declared);
            case Swc4jAstAssignPat withDefault -> bind(withDefault.getLeft(), declared);
            case Swc4jAstRestPat rest -> bind(rest.getArg(), declared);
            case Swc4jAstObjectPat object -> object.getProps().forEach(property -> bind(property, declared));
            case Swc4jAstArrayPat array -> array.getElems()
                    .forEach(element -> element.ifPresent(each -> bind(each, declared)));
            default -> {
            }
        }
        // @starter:end
    }

}
