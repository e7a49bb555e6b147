package fourteen.modules.syntax;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstKeyValueProp;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstClassExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstObjectLit;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstExportSpecifier;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstImportSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportAll;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultExpr;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamespaceSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportDefaultSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportStarAsSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstNamedExport;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstClassDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstExprStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstFnDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import fourteen.modules.syntax.ModuleShape.Import;
import fourteen.modules.syntax.ModuleShape.LocalExport;
import fourteen.modules.syntax.ModuleShape.Reexport;
import fourteen.modules.syntax.ModuleShape.Request;
import fourteen.modules.syntax.ModuleShape.Star;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `import` and `export` declarations, and takes them out of the text: blanks where nothing remains, so that
/// what stands behind keeps its line and column.
final class Declarations {

    private final Tree tree;
    private final TextEdits edits;
    private final Names names;

    final List<Request> requests = new ArrayList<>();
    final List<Import> imports = new ArrayList<>();
    final List<LocalExport> locals = new ArrayList<>();
    final List<Reexport> reexports = new ArrayList<>();
    final List<Star> stars = new ArrayList<>();
    final List<String> directives = new ArrayList<>();
    /// Imports by the name of their variable.
    final Map<String, Import> imported = new LinkedHashMap<>();

    private final Set<String> exported = new HashSet<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    /// The variable of `export default function () {}`, whose name has to become "default".
    private @Nullable String unnamed;

    Declarations(Tree tree, TextEdits edits, Names names) {
        this.tree = tree;
        this.edits = edits;
        this.names = names;
    }

    @Nullable
    String unnamedDefault() {
        return unnamed;
    }

    void read() {
        Tree.children(tree.root()).forEach(this::request);
        boolean prologue = true;
        List<Runnable> exports = new ArrayList<>();
        for (ISwc4jAst item : Tree.children(tree.root())) {
            if (prologue && item instanceof Swc4jAstExprStmt statement
                    && statement.getExpr() instanceof Swc4jAstStr text) {
                directives.add(text.getValue());
            } else {
                prologue = false;
            }
            if (item instanceof Swc4jAstImportDecl declaration) {
                readImport(declaration);
            } else {
                // An export may name an import that stands below it.
                exports.add(() -> readExport(item));
            }
        }
        exports.forEach(Runnable::run);
    }

    /// What has to be inserted behind everything else at its place.
    void finish() {
        afterwards.forEach(Runnable::run);
    }

    private void readImport(Swc4jAstImportDecl declaration) {
        int request = request(declaration.getSrc(), declaration.getWith());
        for (ISwc4jAstImportSpecifier specifier : declaration.getSpecifiers()) {
            Swc4jAstIdent local;
            String name;
            switch (specifier) {
                case Swc4jAstImportNamedSpecifier named -> {
                    local = named.getLocal();
                    name = named.getImported().map(Tree::exportName).orElse(local.getSym());
                }
                case Swc4jAstImportDefaultSpecifier byDefault -> {
                    local = byDefault.getLocal();
                    name = "default";
                }
                case Swc4jAstImportStarAsSpecifier whole -> {
                    local = whole.getLocal();
                    name = null;
                }
                default -> throw tree.problem("this import is not supported", specifier);
            }
            Import entry = new Import(request, name, local.getSym(), tree.start(specifier));
            if (imported.putIfAbsent(entry.local(), entry) != null) {
                throw tree.problem("Identifier '" + entry.local() + "' has already been declared", local);
            }
            imports.add(entry);
        }
        edits.blank(tree.start(declaration), tree.end(declaration));
    }

    /// Modules are asked for in the order in which the text mentions them, by import or by export.
    private void request(ISwc4jAst item) {
        switch (item) {
            case Swc4jAstImportDecl declaration -> request(declaration.getSrc(), declaration.getWith());
            case Swc4jAstExportAll all -> request(all.getSrc(), all.getWith());
            case Swc4jAstNamedExport named -> named.getSrc().ifPresent(from -> request(from, named.getWith()));
            default -> {
            }
        }
    }

    private int request(Swc4jAstStr specifier, Optional<Swc4jAstObjectLit> with) {
        Map<String, String> attributes = with.map(Declarations::attributes).orElse(Map.of());
        for (int i = 0; i < requests.size(); i++) {
            Request known = requests.get(i);
            if (known.specifier().equals(specifier.getValue()) && known.attributes().equals(attributes)) {
                return i;
            }
        }
        requests.add(new Request(specifier.getValue(), attributes, tree.start(specifier)));
        return requests.size() - 1;
    }

    private static Map<String, String> attributes(Swc4jAstObjectLit with) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (ISwc4jAst property : with.getProps()) {
            if (property instanceof Swc4jAstKeyValueProp pair && pair.getValue() instanceof Swc4jAstStr value) {
                String key = pair.getKey() instanceof Swc4jAstStr text ? text.getValue() : pair.getKey().toString();
                attributes.put(key, value.getValue());
            }
        }
        return attributes;
    }

    private void readExport(ISwc4jAst item) {
        switch (item) {
            case Swc4jAstExportDecl export -> readDeclaration(export);
            case Swc4jAstNamedExport export -> {
                for (ISwc4jAstExportSpecifier specifier : export.getSpecifiers()) {
                    readSpecifier(specifier, export);
                }
                edits.blank(tree.start(export), tree.end(export));
            }
            case Swc4jAstExportAll export -> {
                stars.add(new Star(request(export.getSrc(), export.getWith()), tree.start(export)));
                edits.blank(tree.start(export), tree.end(export));
            }
            case Swc4jAstExportDefaultExpr export -> keepDefault(export, export.getExpr());
            case Swc4jAstExportDefaultDecl export -> readDefault(export);
            default -> {
            }
        }
    }

    /// `export const a = 1`: the declaration stays, the word goes.
    private void readDeclaration(Swc4jAstExportDecl export) {
        edits.blank(tree.start(export), tree.start(export) + "export".length());
        switch (export.getDecl()) {
            case Swc4jAstFnDecl function -> exportVariable(function.getIdent(), function.getIdent().getSym());
            case Swc4jAstClassDecl type -> exportVariable(type.getIdent(), type.getIdent().getSym());
            case Swc4jAstVarDecl variables -> {
                for (Swc4jAstVarDeclarator declarator : variables.getDecls()) {
                    exportPattern(declarator.getName());
                }
            }
            default -> throw tree.problem("this can't be exported", export);
        }
    }

    private void exportPattern(ISwc4jAst pattern) {
        if (pattern instanceof Swc4jAstBindingIdent binding) {
            exportVariable(binding.getId(), binding.getId().getSym());
            return;
        }
        // Only top-level variables are bound in here: defaults and computed keys hold scopes of their own.
        for (ISwc4jAst child : Tree.children(pattern)) {
            if (child instanceof Swc4jAstBindingIdent || child.getType().name().contains("Pat")) {
                exportPattern(child);
            }
        }
    }

    private void exportVariable(ISwc4jAst at, String variable) {
        export(variable, at);
        locals.add(new LocalExport(variable, variable));
    }

    private void export(String name, ISwc4jAst at) {
        if (!exported.add(name)) {
            throw tree.problem("Duplicate export of '" + name + "'", at);
        }
    }

    private void readSpecifier(ISwc4jAstExportSpecifier specifier, Swc4jAstNamedExport export) {
        switch (specifier) {
            case Swc4jAstExportNamespaceSpecifier whole -> {
                String name = Tree.exportName(whole.getName());
                export(name, whole);
                reexports.add(new Reexport(name, request(export.getSrc().orElseThrow(), export.getWith()), null,
                        tree.start(whole)));
            }
            case Swc4jAstExportNamedSpecifier named -> {
                String source = Tree.exportName(named.getOrig());
                String name = named.getExported().map(Tree::exportName).orElse(source);
                export(name, named);
                if (export.getSrc().isPresent()) {
                    reexports.add(new Reexport(name, request(export.getSrc().get(), export.getWith()), source,
                            tree.start(named)));
                } else {
                    exportLocal(named.getOrig(), name, source);
                }
            }
            default -> throw tree.problem("this export is not supported", specifier);
        }
    }

    private void exportLocal(ISwc4jAst at, String name, String variable) {
        Import entry = imported.get(variable);
        if (entry != null && entry.name() != null) {
            reexports.add(new Reexport(name, entry.request(), entry.name(), tree.start(at)));
        } else if (entry != null) {
            // §16.2.1.6: a namespace imported and exported again is a variable of this module.
            locals.add(new LocalExport(name,
                    names.request(entry.request(), requests.get(entry.request()).specifier())));
        } else if (at instanceof Swc4jAstIdent identifier && Tree.isTopLevel(identifier)) {
            locals.add(new LocalExport(name, variable));
        } else {
            throw tree.problem("Export '" + variable + "' is not defined in module", at);
        }
    }

    private void readDefault(Swc4jAstExportDefaultDecl export) {
        ISwc4jAst declaration = export.getDecl();
        Optional<Swc4jAstIdent> name = switch (declaration) {
            case Swc4jAstFnExpr function -> function.getIdent();
            case Swc4jAstClassExpr type -> type.getIdent();
            default -> Optional.empty();
        };
        if (name.isPresent()) {
            export("default", export);
            locals.add(new LocalExport("default", name.get().getSym()));
            edits.blank(tree.start(export), tree.start(declaration));
        } else if (declaration instanceof Swc4jAstFnExpr function) {
            export("default", export);
            unnamed = names.defaultExport();
            locals.add(new LocalExport("default", unnamed));
            edits.blank(tree.start(export), tree.start(declaration));
            edits.insert(nameOf(function), " " + unnamed);
        } else {
            keepDefault(export, declaration);
        }
    }

    /// Where the name of a function without one would stand.
    private int nameOf(Swc4jAstFnExpr function) {
        int at = tree.start(function);
        for (String word : List.of("async", "function", "*")) {
            at = tree.skipTrivia(at);
            at += tree.code().startsWith(word, at) ? word.length() : 0;
        }
        return at;
    }

    /// `export default expression`: as a property's value it also gets the name "default", if it has none (§15.2.1).
    private void keepDefault(ISwc4jAst export, ISwc4jAst value) {
        export("default", export);
        String variable = names.defaultExport();
        locals.add(new LocalExport("default", variable));
        int start = tree.start(export);
        edits.replace(start, tree.start(value), "const " + variable + " = {default: "
                + tree.lineBreaks(start, tree.start(value)));
        int end = tree.end(value);
        afterwards.add(() -> edits.insert(end, "}.default;"));
    }
}
