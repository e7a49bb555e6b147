package fourteen.actions.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClassMethod;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClassProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstConstructor;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstFunction;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstMethodProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstPrivateMethod;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstPrivateProp;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstArrowExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstBlockStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstFnDecl;
import fourteen.modules.syntax.EsModuleText;
import fourteen.modules.syntax.ModuleRewrite;
import fourteen.modules.syntax.ModuleRewrite.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The functions of a module that say `'use server'` themselves.
///
/// A function of the module's top level is registered where it stands. One within a component is made anew with each render,
/// and the browser calls it long after: it becomes a function of the top level, and what it used of the functions around it
/// becomes its first parameters. In its place stands a reference that has the values of these.
///
/// ```js
/// const action$0 = register(async function (id, form) { 'use server'; … }, "6c1f…", true);
/// function Row({ id }) { return form(closure(action$0, () => [id])); }
/// ```
final class ServerFunctions {

    private final ModuleRewrite module;
    private final UnaryOperator<String> ids;
    private final FunctionRules rules;
    private final List<String> names = new ArrayList<>();
    private final Set<String> capturing = new LinkedHashSet<>();
    private final List<Part> top = new ArrayList<>();
    private final List<? extends ISwc4jAst> items;
    private final String register;
    private final String closure;
    private int functions;
    private @Nullable Swc4jAstBlockStmt block;

    ServerFunctions(EsModuleText text, UnaryOperator<String> ids) {
        this.ids = ids;
        module = text.rewrite();
        rules = new FunctionRules(text, module);
        items = Nodes.inOrder(module.root());
        register = module.free("register$");
        closure = module.free("closure$");
    }

    List<String> names() {
        return names;
    }

    /// Those of them that capture something.
    Set<String> capturing() {
        return capturing;
    }

    void rewrite() {
        items.forEach(this::visit);
    }

    /// At the end of the module, when all its exports are there.
    void registerExports(String file, String exports) {
        String self = module.free("self$");
        String exported = module.free("exported$");
        module.insert(module.end(module.root()),
                List.of(module.code("\nimport * as " + self + " from " + ServerModule.quote(file)
                        + ";\nimport { exported as " + exported + " } from " + ServerModule.quote(ServerModule.helper())
                        + ";\n" + exported + "(" + self + ", " + exports + ", " + ServerModule.quote(file) + ");\n")));
    }

    EsModuleText apply() {
        if (!names.isEmpty()) {
            top.addFirst(module.code("import { register as " + register + ", closure as " + closure + " } from "
                    + ServerModule.quote(ServerModule.helper()) + ";\n"));
            int directives = Nodes.directives(items);
            int at = directives < items.size() ? module.start(items.get(directives)) : module.end(module.root());
            module.insert(at, top);
        }
        return module.apply();
    }

    // ---- the walk

    private void visit(ISwc4jAst node) {
        switch (node) {
            case Swc4jAstFnDecl function when Nodes.isServerFunction(function.getFunction()) -> declaration(function);
            case Swc4jAstExportDefaultDecl export when export.getDecl() instanceof Swc4jAstFnExpr function
                    && function.getIdent().isPresent() && Nodes.isServerFunction(function.getFunction()) ->
                atTop(function.getIdent().get(), function.getFunction());
            case Swc4jAstFnExpr function when Nodes.isServerFunction(function.getFunction()) ->
                expression(function, function.getFunction(), function.getIdent());
            case Swc4jAstArrowExpr arrow when Nodes.isServerFunction(arrow) -> expression(arrow, arrow,
                    Optional.empty());
            case Swc4jAstMethodProp method when Nodes.isServerFunction(method.getFunction()) -> method(method);
            case Swc4jAstClassMethod method when Nodes.isServerFunction(method.getFunction()) -> rules.noMethod(method);
            case Swc4jAstPrivateMethod method when Nodes.isServerFunction(method.getFunction()) ->
                rules.noMethod(method);
            default -> visitWithin(node);
        }
    }

    private void visitWithin(ISwc4jAst node) {
        Swc4jAstBlockStmt outer = block;
        boolean function = isFunction(node);
        functions += function ? 1 : 0;
        if (node instanceof Swc4jAstBlockStmt inner) {
            block = inner;
        }
        Nodes.inOrder(node).forEach(this::visit);
        block = outer;
        functions -= function ? 1 : 0;
    }

    private static boolean isFunction(ISwc4jAst node) {
        return node instanceof Swc4jAstFunction || node instanceof Swc4jAstArrowExpr
                || node instanceof Swc4jAstConstructor || node instanceof Swc4jAstClassProp
                || node instanceof Swc4jAstPrivateProp;
    }

    // ---- the three ways to write a function

    private void declaration(Swc4jAstFnDecl function) {
        if (functions == 0) {
            atTop(function.getIdent(), function.getFunction());
            return;
        }
        List<Part> reference = hoisted(function.getFunction(), Optional.of(function.getIdent()));
        module.replace(module.start(function), module.end(function), List.of());
        // A declared function is there from the beginning of its block on.
        List<Part> variable = new ArrayList<>(List.of(module.code("let " + function.getIdent().getSym() + " = ")));
        variable.addAll(reference);
        variable.add(module.code("; "));
        List<? extends ISwc4jAst> statements = block == null ? List.of() : block.getStmts();
        module.insert(module.start(statements.get(Nodes.directives(statements))), variable);
    }

    /// As a declaration it is there before the module runs.
    private void atTop(Swc4jAstIdent name, ISwc4jAst function) {
        rules.check(function);
        top.add(module.code(register + "(" + name.getSym() + ", " + nextId() + ");\n"));
        visitWithin(function);
    }

    private void expression(ISwc4jAst whole, ISwc4jAst function, Optional<Swc4jAstIdent> name) {
        if (functions == 0) {
            rules.check(function);
            module.insert(module.start(whole), List.of(module.code(register + "(")));
            module.insert(module.end(whole), List.of(module.code(", " + nextId() + ")")));
            visitWithin(function);
        } else {
            module.replace(module.start(whole), module.end(whole), hoisted(function, name));
        }
    }

    private void method(Swc4jAstMethodProp method) {
        Swc4jAstFunction function = method.getFunction();
        List<Part> parts = new ArrayList<>(List.of(
                module.range(module.start(method.getKey()), module.end(method.getKey())), module.code(": ")));
        if (functions == 0) {
            rules.check(function);
            String id = nextId();
            visitWithin(function);
            parts.add(module.code(register + "("));
            parts.addAll(written(function, Optional.empty(), Set.of()));
            parts.add(module.code(", " + id + ")"));
        } else {
            parts.addAll(hoisted(function, Optional.empty()));
        }
        module.replace(module.start(method), module.end(method), parts);
    }

    /// Moves a function to the top level.
    ///
    /// @return what stands in its place
    private List<Part> hoisted(ISwc4jAst function, Optional<Swc4jAstIdent> name) {
        rules.check(function);
        Set<Variable> captured = Variable.captured(function);
        // Its own name means itself, there as here.
        name.ifPresent(own -> captured.removeIf(variable -> variable.name().equals(own.getSym())
                && variable.scope() == own.getCtxt()));
        String variable = module.free("action$" + names.size());
        if (!captured.isEmpty()) {
            capturing.add(ServerModule.inline(names.size()));
        }
        String id = nextId();
        visitWithin(function);
        List<Part> moved = new ArrayList<>(List.of(module.code("const " + variable + " = " + register + "(")));
        moved.addAll(written(function, name, captured));
        moved.add(module.code(", " + id + (captured.isEmpty() ? "" : ", true") + ");\n"));
        top.addAll(moved);
        String values = captured.stream().map(Variable::name).collect(Collectors.joining(", "));
        return List.of(module.code(captured.isEmpty()
                ? variable
                : closure + "(" + variable + ", () => [" + values + "])"));
    }

    /// The function as an expression, with more parameters before its own.
    private List<Part> written(ISwc4jAst function, Optional<Swc4jAstIdent> name, Set<Variable> more) {
        List<Part> parts = new ArrayList<>();
        boolean arrow = function instanceof Swc4jAstArrowExpr;
        String called = name.map(ident -> " " + ident.getSym()).orElse("");
        parts.add(module.code(arrow ? "async (" : "async function" + called + "("));
        more.forEach(variable -> parts.add(module.code(variable.name() + ", ")));
        List<? extends ISwc4jAst> parameters = switch (function) {
            case Swc4jAstFunction plain -> plain.getParams();
            case Swc4jAstArrowExpr lambda -> lambda.getParams();
            default -> List.of();
        };
        if (!parameters.isEmpty()) {
            parts.add(module.range(module.start(parameters.getFirst()), module.end(parameters.getLast())));
        }
        parts.add(module.code(arrow ? ") => " : ") "));
        Nodes.body(function).ifPresent(body -> parts.add(module.range(module.start(body), module.end(body))));
        return parts;
    }

    private String nextId() {
        String name = ServerModule.inline(names.size());
        names.add(name);
        return ServerModule.quote(ids.apply(name));
    }
}
