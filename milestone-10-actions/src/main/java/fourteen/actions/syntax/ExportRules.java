package fourteen.actions.syntax;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstArrowExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstBinExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstClassExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstNewExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstTpl;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstArrayLit;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstObjectLit;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstLit;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportAll;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultExpr;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstNamedExport;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstClassDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstFnDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import fourteen.actions.ActionsException;
import fourteen.modules.syntax.CodeFrame;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.Position;
import fourteen.modules.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a module with `'use server'` at its top may export: async functions. What only a run of the code tells, such as the
/// result of a call, is looked at when the module has run.
final class ExportRules {

    private final EsModuleText text;
    private final SyntaxTree tree;
    private final Map<String, ISwc4jAst> declared = new HashMap<>();

    private ExportRules(EsModuleText text) {
        this.text = text;
        tree = text.tree();
    }

    /// @throws ActionsException if an export is no async function
    static void check(EsModuleText text) {
        new ExportRules(text).check();
    }

    private void check() {
        List<ISwc4jAst> items = Nodes.inOrder(tree.root());
        items.forEach(item -> declare(item instanceof Swc4jAstExportDecl export ? export.getDecl() : item));
        items.forEach(this::checkItem);
    }

    private void declare(ISwc4jAst statement) {
        switch (statement) {
            case Swc4jAstFnDecl function -> declared.put(function.getIdent().getSym(), function);
            case Swc4jAstClassDecl type -> declared.put(type.getIdent().getSym(), type);
            case Swc4jAstVarDecl variables -> variables.getDecls().forEach(variable -> {
                if (variable.getName() instanceof Swc4jAstBindingIdent name) {
                    declared.put(name.getId().getSym(), variable);
                }
            });
            default -> {
            }
        }
    }

    private void checkItem(ISwc4jAst item) {
        // @starter:begin task=10.2
        switch (item) {
            case Swc4jAstExportAll all -> throw ActionsException.exportsAll(place(all), frame(all));
            case Swc4jAstExportDecl export -> checkDeclaration(export.getDecl());
            case Swc4jAstExportDefaultDecl export -> require("default", export.getDecl());
            case Swc4jAstExportDefaultExpr export -> require("default", export.getExpr());
            case Swc4jAstNamedExport export when export.getSrc().isEmpty() -> export.getSpecifiers()
                    .forEach(specifier -> {
                        if (specifier instanceof Swc4jAstExportNamedSpecifier named
                                && named.getOrig() instanceof Swc4jAstIdent local) {
                            require(local.getSym(), local);
                        }
                    });
            default -> {
            }
        }
    }

    private void checkDeclaration(ISwc4jAst declaration) {
        switch (declaration) {
            case Swc4jAstFnDecl function -> require(function.getIdent().getSym(), function);
            case Swc4jAstClassDecl type -> require(type.getIdent().getSym(), type);
            case Swc4jAstVarDecl variables -> variables.getDecls()
                    .forEach(variable -> require(variable.getName() instanceof Swc4jAstBindingIdent name
                            ? name.getId().getSym()
                            : "a pattern", variable));
            default -> {
            }
        }
    }

    private void require(String name, ISwc4jAst value) {
        if (!mayBeAsync(value)) {
            throw ActionsException.notAsync("The export " + name, place(value), frame(value));
        }
    }

    /// False if the text tells that it is no async function.
    private boolean mayBeAsync(ISwc4jAst value) {
        return switch (Nodes.unwrapped(value)) {
            case Swc4jAstFnDecl function -> Nodes.isAsync(function.getFunction());
            case Swc4jAstFnExpr function -> Nodes.isAsync(function.getFunction());
            case Swc4jAstArrowExpr arrow -> Nodes.isAsync(arrow);
            case Swc4jAstVarDeclarator variable -> variable.getInit().map(this::mayBeAsync).orElse(false);
            case Swc4jAstIdent name -> !declared.containsKey(name.getSym()) || mayBeAsync(declared.get(name.getSym()));
            case Swc4jAstClassDecl _,Swc4jAstClassExpr _,Swc4jAstObjectLit _,Swc4jAstArrayLit _ -> false;
            case Swc4jAstTpl _,Swc4jAstNewExpr _,Swc4jAstBinExpr _ -> false;
            case ISwc4jAstLit _ -> false;
            default -> true;
        };
        // @starter:end
    }

    private String place(ISwc4jAst node) {
        return tree.position(node).in(text.file());
    }

    private String frame(ISwc4jAst node) {
        Position at = tree.position(node);
        return CodeFrame.of(text.source(), at);
    }
}
