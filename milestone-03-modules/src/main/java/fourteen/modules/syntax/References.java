package fourteen.modules.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClassProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstConstructor;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstFunction;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstGetterProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstPrivateProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstSetterProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstStaticBlock;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstMetaPropKind;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstArrowExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstAssignExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstAwaitExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstMetaPropExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstParenExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstTaggedTpl;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstUpdateExpr;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstObjectLit;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.miscs.Swc4jAstOptCall;
import com.caoccao.javet.swc4j.ast.miscs.Swc4jAstSwitchCase;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportAll;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImport;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstNamedExport;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstAssignPat;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstAssignPatProp;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstBlockStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstClassDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstExprStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstFnDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstForOfStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstReturnStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import fourteen.modules.syntax.ModuleShape.Import;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rewrites what refers to other modules: an imported `name` becomes a property of its module's namespace, so that it
/// is read anew each time (a live binding); `import()` and `import.meta` go to the loader.
///
/// Which identifier means an import is swc's scope analysis; where it stands decides how it is written.
final class References {

    /// What stands around an imported name, and decides what it becomes.
    private enum Role {
        // `name`
        READ,
        // `name(…)`, `` name`…` ``
        CALL,
        // `({name})`
        SHORTHAND,
        // `name = …`, `name++`
        WRITE,
        // `({name} = …)`
        SHORTHAND_WRITE
    }

    private final Tree tree;
    private final TextEdits edits;
    private final Names names;
    private final Declarations declarations;
    /// Starts of statements in lists: a parenthesis there could continue the line above.
    private final Set<Integer> statements = new HashSet<>();

    private int functions;
    private boolean declaring;
    private final List<Swc4jAstAwaitExpr> awaits = new ArrayList<>();
    private boolean loops;

    References(Tree tree, TextEdits edits, Names names, Declarations declarations) {
        this.tree = tree;
        this.edits = edits;
        this.names = names;
        this.declarations = declarations;
    }

    /// Whether there was a top-level `await`.
    boolean awaits() {
        return loops || !awaits.isEmpty();
    }

    /// Whether there was a top-level `for await`.
    boolean loops() {
        return loops;
    }

    /// Turns each top-level `await x` into `(yield x)`.
    void yieldInstead() {
        for (Swc4jAstAwaitExpr await : awaits) {
            int start = tree.start(await);
            edits.replace(start, start + "await".length(), statements.contains(start) ? ";(yield" : "(yield");
            edits.insert(tree.end(await), ")");
        }
    }

    void rewrite() {
        list(tree.root());
        visitChildren(tree.root());
    }

    private void visit(ISwc4jAst node) {
        switch (node) {
            case Swc4jAstIdent identifier -> refer(identifier, Role.READ);
            case Swc4jAstBindingIdent binding -> bind(binding);
            case Swc4jAstObjectLit object -> visitObject(object);
            case Swc4jAstAssignPatProp shorthand -> visitShorthandPattern(shorthand);
            case Swc4jAstAssignPat pattern -> {
                visit(pattern.getLeft());
                visitValue(pattern.getRight());
            }
            case Swc4jAstAssignExpr assignment -> {
                visitTarget(assignment.getLeft());
                visit(assignment.getRight());
            }
            case Swc4jAstUpdateExpr update -> visitTarget(update.getArg());
            case Swc4jAstCallExpr call -> {
                visitCallee(call.getCallee());
                call.getArgs().forEach(this::visit);
            }
            case Swc4jAstOptCall call -> {
                visitCallee(call.getCallee());
                call.getArgs().forEach(this::visit);
            }
            case Swc4jAstTaggedTpl tagged -> {
                visitCallee(tagged.getTag());
                visit(tagged.getTpl());
            }
            case Swc4jAstMetaPropExpr meta -> {
                if (meta.getKind() == Swc4jAstMetaPropKind.ImportMeta) {
                    edits.replace(tree.start(meta), tree.end(meta), names.context() + ".meta");
                } else if (functions == 0) {
                    throw tree.problem("'new.target' stands outside of a function", meta);
                }
            }
            case Swc4jAstAwaitExpr await -> {
                if (functions == 0) {
                    awaits.add(await);
                }
                visit(await.getArg());
            }
            case Swc4jAstForOfStmt loop -> {
                loops |= loop.isAwait() && functions == 0;
                visitChildren(loop);
            }
            case Swc4jAstReturnStmt statement -> {
                if (functions == 0) {
                    throw tree.problem("'return' stands outside of a function", statement);
                }
                visitChildren(statement);
            }
            case Swc4jAstVarDeclarator declarator -> {
                declaring = true;
                visit(declarator.getName());
                declaring = false;
                declarator.getInit().ifPresent(this::visit);
            }
            case Swc4jAstFnDecl function -> {
                declare(function.getIdent());
                visit(function.getFunction());
            }
            case Swc4jAstClassDecl type -> {
                declare(type.getIdent());
                visit(type.getClazz());
            }
            case Swc4jAstBlockStmt block -> {
                list(block);
                visitChildren(block);
            }
            case Swc4jAstSwitchCase branch -> {
                list(branch);
                visitChildren(branch);
            }
            case Swc4jAstFunction function -> visitFunction(function);
            case Swc4jAstArrowExpr function -> visitFunction(function);
            case Swc4jAstConstructor function -> visitFunction(function);
            case Swc4jAstGetterProp function -> visitAccessor(function.getKey(), function);
            case Swc4jAstSetterProp function -> visitAccessor(function.getKey(), function);
            case Swc4jAstClassProp field -> visitAccessor(field.getKey(), field);
            case Swc4jAstPrivateProp field -> visitFunction(field);
            case Swc4jAstStaticBlock block -> visitFunction(block);
            // These are no references; Declarations has read them.
            case Swc4jAstImportDecl _,Swc4jAstNamedExport _,Swc4jAstExportAll _ -> {
            }
            default -> visitChildren(node);
        }
    }

    private void visitChildren(ISwc4jAst node) {
        Tree.children(node).forEach(this::visit);
    }

    private void list(ISwc4jAst node) {
        for (ISwc4jAst child : Tree.children(node)) {
            if (child instanceof Swc4jAstExprStmt) {
                statements.add(tree.start(child));
            }
        }
    }

    private void visitFunction(ISwc4jAst function) {
        functions++;
        visitChildren(function);
        functions--;
    }

    /// A key is evaluated outside, the rest inside of a function of its own.
    private void visitAccessor(ISwc4jAst key, ISwc4jAst property) {
        visit(key);
        functions++;
        for (ISwc4jAst child : Tree.children(property)) {
            if (!child.equals(key)) {
                visit(child);
            }
        }
        functions--;
    }

    /// `import(…)`, or a function whose `this` must stay undefined: `(0, namespace.name)(…)`.
    private void visitCallee(ISwc4jAst callee) {
        switch (callee) {
            case Swc4jAstImport dynamic ->
                edits.replace(tree.start(dynamic), tree.end(dynamic), names.context() + ".import");
            case Swc4jAstIdent identifier -> refer(identifier, Role.CALL);
            case Swc4jAstParenExpr parentheses -> visitCallee(parentheses.getExpr());
            default -> visit(callee);
        }
    }

    private void visitObject(Swc4jAstObjectLit object) {
        for (ISwc4jAst property : object.getProps()) {
            if (property instanceof Swc4jAstIdent shorthand) {
                refer(shorthand, Role.SHORTHAND);
            } else {
                visit(property);
            }
        }
    }

    private void visitShorthandPattern(Swc4jAstAssignPatProp shorthand) {
        if (declaring) {
            declare(shorthand.getKey().getId());
        } else {
            refer(shorthand.getKey().getId(), Role.SHORTHAND_WRITE);
        }
        shorthand.getValue().ifPresent(this::visitValue);
    }

    /// A default inside of a pattern: it declares nothing.
    private void visitValue(ISwc4jAst value) {
        boolean outer = declaring;
        declaring = false;
        visit(value);
        declaring = outer;
    }

    private void visitTarget(ISwc4jAst target) {
        switch (target) {
            case Swc4jAstIdent identifier -> refer(identifier, Role.WRITE);
            case Swc4jAstParenExpr parentheses -> visitTarget(parentheses.getExpr());
            default -> visit(target);
        }
    }

    private void bind(Swc4jAstBindingIdent binding) {
        if (declaring) {
            declare(binding.getId());
        } else {
            refer(binding.getId(), Role.WRITE);
        }
    }

    private void declare(Swc4jAstIdent identifier) {
        if (imported(identifier) != null) {
            throw tree.problem("Identifier '" + identifier.getSym() + "' has already been declared", identifier);
        }
    }

    /// What an identifier imports; null if it means any other variable.
    private @Nullable Import imported(Swc4jAstIdent identifier) {
        return Tree.isTopLevel(identifier) ? declarations.imported.get(identifier.getSym()) : null;
    }

    /// Rewrites one identifier if it means an import.
    private void refer(Swc4jAstIdent identifier, Role role) {
        Import entry = imported(identifier);
        if (entry == null) {
            return;
        }
        int start = tree.start(identifier);
        int end = tree.end(identifier);
        String namespace = names.request(entry.request(), declarations.requests.get(entry.request()).specifier());
        // Imports can't be assigned: the loader's object has a setter of this name, which throws the TypeError.
        String constant = names.context() + ".constant";
        // @starter:begin task=3.3
        String read = entry.name() == null ? namespace : namespace + Property.access(entry.name());
        // The function must not get the namespace as its `this`. A statement that begins with a parenthesis would
        // continue a line above that ends without a semicolon.
        String callee = entry.name() == null
                ? read
                : (statements.contains(start) ? ";" : "") + "(0, " + read + ")";
        edits.replace(start, end, switch (role) {
            case READ -> read;
            case CALL -> callee;
            case SHORTHAND -> identifier.getSym() + ": " + read;
            case WRITE -> constant;
            case SHORTHAND_WRITE -> identifier.getSym() + ": " + constant;
        });
        // @starter:end
    }
}
