package fourteen.modules.syntax;

import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Changes to an ES module's plain JavaScript, made by its syntax tree: pieces are replaced, and may be moved. Who throws in a
/// moved piece is still found in the author's lines.
///
/// {@snippet :
/// ModuleRewrite rewrite = text.rewrite();
/// rewrite.replace(start, end, rewrite.code("wrapped("), rewrite.range(start, end), rewrite.code(")"));
/// EsModuleText changed = rewrite.apply();
/// }
public final class ModuleRewrite {

    /// A part of the changed text.
    public sealed interface Part {}

    private record Code(String text) implements Part {}

    /// A piece of the module, with what is changed in it.
    private record Range(int start, int end) implements Part {}

    private record Edit(int start, int end, List<Part> parts) {}

    private final EsModuleText text;
    private final Tree tree;
    private final List<Edit> edits = new ArrayList<>();
    private final List<MovedCode.Piece> pieces = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();

    ModuleRewrite(EsModuleText text, Tree tree) {
        this.text = text;
        this.tree = tree;
    }

    /// The syntax tree of the plain JavaScript: types are gone, and JSX is calls.
    public ISwc4jAst root() {
        return tree.root();
    }

    public int start(ISwc4jAst node) {
        return tree.start(node);
    }

    public int end(ISwc4jAst node) {
        return tree.end(node);
    }

    /// Where a node begins in the author's text.
    public Position position(ISwc4jAst node) {
        return text.at(tree.start(node));
    }

    /// The text of a node.
    public String text(ISwc4jAst node) {
        return text.plain().substring(start(node), end(node));
    }

    /// A name that does not occur in the module.
    public String free(String wish) {
        String name = wish;
        while (text.plain().contains(name)) {
            name += "$";
        }
        return name;
    }

    public Part code(String added) {
        return new Code(added);
    }

    public Part range(int start, int end) {
        return new Range(start, end);
    }

    /// Puts parts in the place of a piece. Changes within the piece count where a part is a range with them in it.
    public void replace(int start, int end, List<Part> parts) {
        edits.add(new Edit(start, end, List.copyOf(parts)));
    }

    /// Adds parts at a place; what is added at one place stands in the order in which it was.
    public void insert(int at, List<Part> parts) {
        replace(at, at, parts);
    }

    /// The changed module.
    public EsModuleText apply() {
        // Of two that begin at one place, what is inserted comes first, and then the longer.
        edits.sort(Comparator.comparingInt(Edit::start)
                .thenComparingInt(edit -> edit.start == edit.end ? 0 : 1)
                .thenComparingInt(edit -> -edit.end));
        write(0, text.plain().length());
        return text.with(code.toString(), pieces);
    }

    private void write(int start, int end) {
        int done = start;
        for (Edit edit : edits) {
            boolean within = edit.start >= done && edit.end <= end;
            // At the end of a piece, what is inserted belongs to what follows.
            if (within && (edit.start < end || end == text.plain().length())) {
                copy(done, edit.start);
                edit.parts.forEach(this::write);
                done = edit.end;
            }
        }
        copy(done, end);
    }

    private void write(Part part) {
        switch (part) {
            case Code(String added) -> code.append(added);
            case Range(int start, int end) -> write(start, end);
        }
    }

    private void copy(int start, int end) {
        if (end > start) {
            pieces.add(new MovedCode.Piece(code.length(), start, end - start));
            code.append(text.plain(), start, end);
        }
    }
}
