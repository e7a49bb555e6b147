package fourteen.modules.syntax;

import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import java.util.List;
import java.util.function.IntFunction;

/// A module's syntax tree, for whoever needs to know more of it than [ModuleShape] tells: later milestones look for
/// directives and for what components call.
///
/// It is big: read what is needed and let go of it.
public final class SyntaxTree {

    /// The scope that identifiers have which mean a variable of an ES module's top level, whatever inner scopes declare.
    public static final int TOP_LEVEL = Tree.TOP_LEVEL;

    private final Tree tree;
    private final IntFunction<Position> author;

    private SyntaxTree(Tree tree, IntFunction<Position> author) {
        this.tree = tree;
        this.author = author;
    }

    static SyntaxTree module(String file, String code, IntFunction<Position> author) {
        return new SyntaxTree(new Tree(file, code), author);
    }

    static SyntaxTree authored(String file, String source, Dialect dialect) {
        return new SyntaxTree(new Tree(file, source, Swc.authored(file, source, SwcTranspiler.media(dialect))),
                new Lines(source)::at);
    }

    static SyntaxTree script(CommonJsText text) {
        String code = text.script().code();
        Tree tree = new Tree(text.file(), code, Swc.script(text.file(), code));
        Lines lines = new Lines(code);
        return new SyntaxTree(tree, offset -> text.author(lines.at(offset)));
    }

    public ISwc4jAst root() {
        return tree.root();
    }

    /// Where a node begins in the author's text.
    public Position position(ISwc4jAst node) {
        return author.apply(tree.start(node));
    }

    /// A node's children in no particular order.
    public static List<ISwc4jAst> children(ISwc4jAst node) {
        return Tree.children(node);
    }
}
